package org.dripstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Stage;
import org.dripstone.report.Tables;
import org.dripstone.settings.RunLock;
import org.dripstone.store.Database;
import org.dripstone.store.StatusQueries;
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

    private static Map<String, Object> asMap(StatusQueries status, boolean running) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("running", running);
        map.put("people", status.people());
        map.put("modes", status.modes());
        map.put("solutions", status.solutions());
        map.put("partnerships", status.funnel());
        map.put("on_hold", status.onHold());
        map.put("feeds", lower(status.feeds()));
        map.put("rows", lower(status.rows()));
        map.put("messages", lower(status.letters()));
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
        out().println(Tables.text(List.of("stage", "partnerships"), funnel(status.funnel())));
        Map<String, Integer> letters = status.letters();
        say(letters, "QUEUED", "letters are due and wait to be sent");
        say(letters, "FAILED", "letters could not be delivered: export messages shows which");
        say(letters, "UNKNOWN", "letters may or may not have arrived: export messages shows which");
        say(status.feeds(), "READING", "files are being read");
        say(
                Map.of("hold", status.onHold()),
                "hold",
                "partnerships are on hold: a side must not or cannot be written to");
        say(Map.of("open", status.openQuestions()), "open", "questions wait for a person: review list shows them");
        out().flush();
    }

    private static List<List<String>> funnel(Map<Stage, Integer> funnel) {
        List<List<String>> rows = new ArrayList<>();
        funnel.forEach((stage, count) -> rows.add(List.of(stage.name(), count.toString())));
        return rows;
    }

    private void say(Map<String, Integer> counts, String name, String words) {
        int count = counts.getOrDefault(name, 0);
        if (count > 0) {
            out().println(count + " " + words + ".");
        }
    }
}
