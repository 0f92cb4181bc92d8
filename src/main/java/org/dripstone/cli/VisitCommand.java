package org.dripstone.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.camel.VisitParts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Side;
import org.dripstone.followup.MailTarget;
import org.dripstone.visit.Visit;
import org.dripstone.visit.VisitCountdown.Planned;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitOutcome;
import org.dripstone.visit.VisitOutcome.Kept;
import org.dripstone.visit.VisitOutcome.Refused;
import org.dripstone.visit.VisitStep;
import org.dripstone.visit.VisitStore.Said;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the files of visits. */
@CommandLine.Command(
        name = "visit",
        description = "Prepares visits: what is known of each, what is to be done by when, and the calendar of all.",
        subcommands = {
            VisitCommand.Listed.class,
            VisitCommand.Show.class,
            VisitCommand.Ask.class,
            VisitCommand.Enter.class,
            VisitCommand.Done.class,
            VisitCommand.Cancel.class,
            VisitCommand.Calendar.class
        })
final class VisitCommand extends Command {
    private static final String SECRETARIAT = "the secretariat, by visit set";

    @Override
    public Integer call() {
        throw misused("visit what? list, show, ask, set, done, cancel or calendar");
    }

    /** What needs the parts. */
    private abstract static class OnVisits extends Command {
        abstract int on(VisitParts parts);

        /** What makes no sense is refused before anything is looked up. */
        void check(Parts parts) {}

        @Override
        public Integer call() {
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                check(parts);
                int code = on(parts.visits());
                out().flush();
                return code;
            }
        }

        final LocalDate today() {
            return LocalDate.ofInstant(surroundings().clock().instant(), ZoneOffset.UTC);
        }
    }

    /** What is about one partnership. */
    private abstract static class OnOne extends OnVisits {
        @Parameters(index = "0", paramLabel = "DS-n", description = "The partnership.")
        private String reference = "";

        final long partnership() {
            return MailTarget.of(reference)
                    .filter(each -> each.kind() == MailTarget.Kind.PARTNERSHIP)
                    .orElseThrow(() -> misused("'" + reference + "' is no partnership; expected DS-12"))
                    .id();
        }

        @Override
        void check(Parts parts) {
            if (!parts.following().items().isKnown(partnership())) {
                throw misused("there is no partnership DS-" + partnership());
            }
        }

        final int tell(VisitOutcome came) {
            if (came instanceof Refused refused) {
                err().println("Nothing changed: " + refused.why() + ".");
                return ExitCode.FAILED;
            }
            if (came instanceof Kept kept) {
                out().println(headline(kept.visit()));
                kept.notes().forEach(note -> out().println("   " + note + "."));
                kept.left().ifPresent(why -> err().println("Not entered: " + why + "."));
            }
            return ExitCode.DONE;
        }
    }

    private static String headline(Visit visit) {
        String days = visit.firstDay()
                .map(first -> first + visit.lastDay().map(last -> " to " + last).orElse(", last day not known"))
                .orElse("days not known");
        return visit.reference() + " of DS-" + visit.partnership() + "  " + days
                + (visit.isStopped() ? "  does not take place: " + visit.stopped() : "");
    }

    private static String missing(long partnership) {
        return "DS-" + partnership + " has no visit file. To open one: dripstone visit ask DS-" + partnership
                + " (asks both sides), or dripstone visit set DS-" + partnership + " objective TEXT";
    }

    @CommandLine.Command(name = "list", description = "Visits to come, the next one first, with what is late.")
    static final class Listed extends OnVisits {
        @Override
        int on(VisitParts parts) {
            List<Visit> ahead = parts.visits().ahead();
            ahead.forEach(visit -> show(visit, parts));
            if (ahead.isEmpty()) {
                out().println("No visits are planned.");
            }
            return ExitCode.DONE;
        }

        private void show(Visit visit, VisitParts parts) {
            String late = parts.visits().planned(visit).stream()
                    .filter(Planned::isLate)
                    .map(planned -> planned.step().code())
                    .collect(Collectors.joining(", "));
            out().println(headline(visit) + (late.isEmpty() ? "" : "  late: " + late));
        }
    }

    @CommandLine.Command(
            name = "show",
            description = "What is known of a visit, who said so, and what is to be done by when.")
    static final class Show extends OnOne {
        @Override
        int on(VisitParts parts) {
            long partnership = partnership();
            Optional<Visit> visit = parts.visits().of(partnership);
            visit.ifPresentOrElse(each -> show(each, parts), () -> out().println(missing(partnership)));
            return ExitCode.DONE;
        }

        private void show(Visit visit, VisitParts parts) {
            out().println(headline(visit));
            for (VisitField field : VisitField.values()) {
                List<Said> said = parts.visits().said(visit, field);
                String by = said.isEmpty() ? "" : by(said.get(said.size() - 1));
                out().printf(
                                "   %-18s %s%s%n",
                                field.code(), visit.entry(field).isEmpty() ? "-" : indented(visit.entry(field)), by);
            }
            parts.visits().hosting(visit).ifPresent(words -> out().println("   " + words));
            parts.visits().planned(visit).forEach(this::show);
        }

        private static String indented(String lines) {
            return lines.replace("\n", "\n" + " ".repeat(22));
        }

        private static String by(Said said) {
            return "  [" + said.by().map(Side::code).orElse("secretariat") + ", " + said.evidence() + "]";
        }

        private void show(Planned planned) {
            String state = planned.isDone() ? "done" : planned.isLate() ? "LATE" : "";
            String line =
                    "   %s  %-11s %s".formatted(planned.day(), planned.step().code(), state);
            out().println(line.stripTrailing());
        }
    }

    @CommandLine.Command(
            name = "ask",
            description = "Sends both sides a letter with lines to reply into, about what is not known yet.")
    static final class Ask extends OnOne {
        @Override
        int on(VisitParts parts) {
            return tell(parts.visits().ask(partnership()));
        }
    }

    @CommandLine.Command(
            name = "set",
            description = "Enters one line of a visit file. New days go to both sides and their calendars.")
    static final class Enter extends OnOne {
        private static final String DATES = "dates";

        @Parameters(
                index = "1",
                paramLabel = "FIELD",
                description =
                        "dates (as 2027-03-01..2027-03-05, or 1-5 March 2027), objective, hosts, delegation, month, first-day,"
                                + " last-day, places, language, interpretation, who-pays, visa, invitation-letter, authorisation,"
                                + " programme, travel, plan-what, plan-who or plan-when.")
        private String field = "";

        @Parameters(index = "2", paramLabel = "VALUE", description = "In words; \"\" takes the line back.")
        private String value = "";

        @Option(
                names = "--beyond-capacity",
                description = "Also when the provider hosts more visits that year than the catalogue says they can.")
        private boolean beyond;

        @Override
        int on(VisitParts parts) {
            Map<VisitField, String> values = values(parts);
            return tell(
                    beyond
                            ? parts.visits().insist(partnership(), values, SECRETARIAT)
                            : parts.visits().tell(partnership(), values, Optional.empty(), SECRETARIAT));
        }

        private Map<VisitField, String> values(VisitParts parts) {
            if (field.equals(DATES)) {
                return understood(parts.reading().bothDays(value, today()), "days such as 2027-03-01..2027-03-05");
            }
            VisitField named = VisitField.of(field).orElseThrow(this::unknown);
            return value.isBlank()
                    ? Map.of(named, "")
                    : understood(parts.reading().values(named, value, today()), VisitField.expected(named));
        }

        private Map<VisitField, String> understood(Map<VisitField, String> values, String expected) {
            if (values.isEmpty()) {
                throw misused("'" + value + "' cannot be read as " + field + "; expected " + expected);
            }
            return values;
        }

        private RuntimeException unknown() {
            return misused("'" + field + "' is no line of a visit file; expected dates, "
                    + Arrays.stream(VisitField.values()).map(VisitField::code).collect(Collectors.joining(", ")));
        }
    }

    @CommandLine.Command(
            name = "done",
            description = "Says that a step of the preparation is done; nobody is reminded of it any more.")
    static final class Done extends OnOne {
        @Parameters(
                index = "1",
                paramLabel = "STEP",
                description = "objectives, delegation, invitation, programme, travel, briefing or eve.")
        private String step = "";

        @Override
        int on(VisitParts parts) {
            VisitStep named = VisitStep.of(step)
                    .orElseThrow(() -> misused("'" + step + "' is no step; expected one of "
                            + Arrays.stream(VisitStep.values())
                                    .map(VisitStep::code)
                                    .collect(Collectors.joining(", "))));
            return tell(parts.visits().done(partnership(), named));
        }
    }

    @CommandLine.Command(
            name = "cancel",
            description = "Calls a visit off; it leaves both calendars. New days bring it back.")
    static final class Cancel extends OnOne {
        @Option(
                names = "--why",
                paramLabel = "TEXT",
                required = true,
                description = "In words that both sides may read.")
        private String why = "";

        @Override
        int on(VisitParts parts) {
            if (why.isBlank()) {
                throw misused("--why is empty; expected a reason that both sides may read");
            }
            return tell(parts.visits().stop(partnership(), why.strip()));
        }
    }

    @CommandLine.Command(
            name = "calendar",
            description = "Brings the calendar of all visits up to date, and says where it is: a file to subscribe to.")
    static final class Calendar extends OnVisits {
        @Override
        int on(VisitParts parts) {
            parts.calendar().write();
            out().println(parts.calendar().file());
            return ExitCode.DONE;
        }
    }
}
