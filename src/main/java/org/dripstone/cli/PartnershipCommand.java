package org.dripstone.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Stage;
import org.dripstone.followup.Coming;
import org.dripstone.followup.MailTarget;
import org.dripstone.partnership.JourneyOutcome;
import org.dripstone.partnership.JourneyOutcome.Refused;
import org.dripstone.store.PartnershipHistory;
import org.dripstone.store.PartnershipHistory.Happened;
import org.dripstone.store.PartnershipHistory.Summary;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one partnership, and what the secretariat decides about it. */
@CommandLine.Command(
        name = "partnership",
        description = "Shows how one partnership came to where it is; moves it; takes it back.",
        subcommands = {PartnershipCommand.Show.class, PartnershipCommand.Move.class, PartnershipCommand.Withdraw.class})
final class PartnershipCommand extends Command {

    @Override
    public Integer call() {
        throw misused("partnership what? show, move or withdraw");
    }

    /** One partnership, as people name it. */
    private abstract static class OnPartnership extends Command {
        @Parameters(index = "0", paramLabel = "DS-n", description = "As export partnerships and all letters name it.")
        private String reference = "";

        final Parts parts() {
            return Wiring.parts(settings(), surroundings().clock());
        }

        final MailTarget target() {
            return MailTarget.of(reference)
                    .filter(each -> each.kind() == MailTarget.Kind.PARTNERSHIP)
                    .orElseThrow(() -> misused("'" + reference + "' is no partnership; expected DS-12"));
        }

        final int tell(JourneyOutcome came) {
            if (came instanceof Refused) {
                err().println("Nothing changed: " + came.why());
                return ExitCode.FAILED;
            }
            out().println(target() + " " + came.code() + ": " + came.why());
            return ExitCode.DONE;
        }
    }

    @CommandLine.Command(
            name = "show",
            description = "Shows its history with the evidence, what both sides said, and what is owed next.")
    static final class Show extends OnPartnership {
        @Option(names = "--json", description = "One object.")
        private boolean json;

        @Override
        public Integer call() {
            MailTarget target = target();
            try (Parts parts = parts()) {
                PartnershipHistory history = new PartnershipHistory(parts.database());
                Summary summary =
                        history.summary(target.id()).orElseThrow(() -> misused("there is no partnership " + target));
                List<Coming> next = parts.following().desk().of(target);
                if (json) {
                    out().println(Explanation.line(asMap(target, summary, history.of(target.id()), next)));
                } else {
                    print(target, summary, history.of(target.id()), next);
                }
                out().flush();
                return ExitCode.DONE;
            }
        }

        private void print(MailTarget target, Summary summary, List<Happened> history, List<Coming> next) {
            out().println(target + "  " + summary.solution() + "  (" + summary.event() + ")");
            out().println("seeker:   " + summary.seeker());
            out().println("provider: " + summary.provider());
            out().println("stage:    " + summary.stage() + ", " + standing(summary) + ", since "
                    + shown(summary.since()));
            say("flags:    ", summary.flags());
            say("reason:   ", summary.reason());
            out().println();
            history.forEach(
                    each -> out().println(shown(each.at()) + "  " + each.what() + "  [" + each.evidence() + "]"));
            out().println();
            next.forEach(each -> out().println("Next: " + each.id() + "  " + each.step() + " to "
                    + each.reader().address() + " at " + each.at().toOffsetDateTime()
                    + each.held().map(why -> ", held: " + why).orElse("")));
            if (next.isEmpty()) {
                out().println("Nothing is owed next.");
            }
        }

        private void say(String label, String text) {
            if (!text.isEmpty()) {
                out().println(label + text);
            }
        }

        private static String standing(Summary summary) {
            return summary.confirmed() ? "confirmed" : "reported";
        }

        private static Map<String, Object> asMap(
                MailTarget target, Summary summary, List<Happened> history, List<Coming> next) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", target.toString());
            map.put("event", summary.event());
            map.put("solution_title", summary.solution());
            map.put("seeker", summary.seeker());
            map.put("provider", summary.provider());
            map.put("stage", summary.stage());
            map.put("stage_since", summary.since().toString());
            map.put("confirmed", summary.confirmed());
            map.put("flags", summary.flags());
            map.put("reason", summary.reason());
            map.put("history", history.stream().map(Show::asMap).toList());
            map.put("next", next.stream().map(MailCommand.Due::asMap).toList());
            return map;
        }

        private static Map<String, Object> asMap(Happened each) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("at", each.at().toString());
            map.put("kind", each.kind());
            map.put("what", each.what());
            map.put("evidence", each.evidence());
            return map;
        }
    }

    @CommandLine.Command(name = "move", description = "Moves it to a stage, forward or back, as a decision of yours.")
    static final class Move extends OnPartnership {
        @Parameters(index = "1", paramLabel = "STAGE", description = "AGREED, say; the stages are in docs/glossary.md.")
        private String stage = "";

        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Kept as its evidence.")
        private String why = "";

        @Override
        public Integer call() {
            MailTarget target = target();
            try (Parts parts = parts()) {
                return tell(parts.following().journeys().decide(target.id(), stage(), why));
            }
        }

        private Stage stage() {
            String name = stage.toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(Stage.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            misused("'" + stage + "' is no stage; expected one of " + Arrays.toString(Stage.values())));
        }
    }

    @CommandLine.Command(name = "withdraw", description = "Takes it back: nothing more is sent about it.")
    static final class Withdraw extends OnPartnership {
        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Kept as its evidence.")
        private String why = "";

        @Override
        public Integer call() {
            MailTarget target = target();
            try (Parts parts = parts()) {
                return tell(parts.following().journeys().withdraw(target.id(), why));
            }
        }
    }
}
