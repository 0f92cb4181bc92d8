package org.dripstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dripstone.camel.InboxLinks;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Stage;
import org.dripstone.report.Tables;
import org.dripstone.settings.RunLock;
import org.dripstone.store.Database;
import org.dripstone.store.StatusQueries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Says where everything stands. */
@CommandLine.Command(
        name = "status",
        description = "Shows the partnerships by stage, what is due, what is stuck and what waits for a person.")
final class StatusCommand extends Command {
    @Option(names = "--json", description = "One object.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        boolean running = RunLock.isHeld(home());
        try (Database database = Wiring.database(settings())) {
            StatusQueries status = new StatusQueries(database);
            if (json) {
                out().println(new ObjectMapper().writeValueAsString(asMap(status, running)));
            } else {
                print(status, running);
            }
            return ExitCode.DONE;
        }
    }

    private Map<String, Object> asMap(StatusQueries status, boolean running) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("running", running);
        map.put("people", status.people());
        map.put("modes", status.modes());
        map.put("solutions", status.solutions());
        map.put("partnerships", status.funnel());
        map.put("on_hold", status.onHold());
        map.put("due_within_7_days", status.dueUntil(inAWeek()));
        map.put("stalled", status.stalled());
        map.put("contradicted", status.contradicted());
        map.put("held", status.holds(now()));
        map.put("feeds", lower(status.feeds()));
        map.put("links_in_inbox", linksInInbox());
        map.put("rows", lower(status.rows()));
        map.put("messages", lower(status.letters()));
        map.put("mails", lower(status.mails()));
        map.put("mails_not_moved", status.mailsNotMoved());
        map.put("review", status.openQuestions());
        return map;
    }

    private static Map<String, Integer> lower(Map<String, Integer> counts) {
        Map<String, Integer> lower = new LinkedHashMap<>();
        counts.forEach((name, count) -> lower.put(name.toLowerCase(Locale.ROOT), count));
        return lower;
    }

    private void print(StatusQueries status, boolean running) {
        out().println(running ? "The service is running." : "The service is not running (./dripstone run starts it).");
        out().println(status.people() + " people, " + status.solutions() + " solutions");
        out().println();
        List<List<String>> funnel = funnel(status.funnel());
        out().println(
                        funnel.isEmpty()
                                ? "No partnerships yet."
                                : Tables.text(List.of("stage", "partnerships"), funnel));
        Map<String, Integer> letters = status.letters();
        say("Letters that are due and wait to be sent", letters.get("QUEUED"));
        say("Letters that could not be delivered (export messages shows which)", letters.get("FAILED"));
        say("Letters that may or may not have arrived (export messages shows which)", letters.get("UNKNOWN"));
        say("Mails that arrived and are not looked into yet", status.mails().get("RECEIVED"));
        say("Mails set aside, in the mailbox's folder Attention", status.mails().get("PARKED"));
        say("Mails the server does not let us move (the log says why)", status.mailsNotMoved());
        say("Follow-ups that are due within 7 days (mail due shows them)", status.dueUntil(inAWeek()));
        say("Partnerships that have not moved for longer than planned", status.stalled());
        say("Partnerships whose two sides contradict each other", status.contradicted());
        say("Holds on mail (mail due shows them, mail release ends them)", status.holds(now()));
        say("Files that are being read", status.feeds().get("READING"));
        say(
                "Links in the inbox, which are not followed (the log names them; drop the files themselves)",
                linksInInbox());
        say("Partnerships on hold, because a side must not or cannot be written to", status.onHold());
        say("Questions that wait for a person (review list shows them)", status.openQuestions());
        out().flush();
    }

    private int linksInInbox() {
        return InboxLinks.in(home().inbox()).size();
    }

    private Instant now() {
        return surroundings().clock().instant();
    }

    private Instant inAWeek() {
        return now().plus(Duration.ofDays(7));
    }

    private static List<List<String>> funnel(Map<Stage, Integer> funnel) {
        List<List<String>> rows = new ArrayList<>();
        funnel.forEach((stage, count) -> rows.add(List.of(stage.name(), count.toString())));
        return rows;
    }

    private void say(String words, @Nullable Integer count) {
        if (count != null && count > 0) {
            out().println(words + ": " + count);
        }
    }
}
