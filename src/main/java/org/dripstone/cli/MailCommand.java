package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.correspondence.Letter;
import org.dripstone.followup.Coming;
import org.dripstone.followup.HoldStore.Hold;
import org.dripstone.followup.MailTarget;
import org.dripstone.report.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a person looks at mail before it goes out, and stops it. */
@CommandLine.Command(
        name = "mail",
        description = "Shows what will go out, to whom, when and why; stops it or lets it go.",
        subcommands = {
            MailCommand.Due.class,
            MailCommand.Preview.class,
            MailCommand.Stop.class,
            MailCommand.Release.class
        })
final class MailCommand extends Command {
    private static final String TARGET = "L12 or M12, as mail due shows it; DS-12; or an address";

    @Override
    public Integer call() {
        throw misused("mail what? due, preview, hold or release");
    }

    /** What all of them have at hand. */
    private abstract static class OnMail extends Command {
        final Parts parts() {
            return Wiring.parts(settings(), surroundings().clock());
        }

        final MailTarget target(String text) {
            return MailTarget.of(text)
                    .orElseThrow(() -> misused("'" + text + "' names no mail; expected L12, M12, DS-12 or an address"
                            + "; what goes out about a visit is named by its partnership"));
        }

        final Instant inDays(int days) {
            return surroundings().clock().instant().plus(Duration.ofDays(days));
        }
    }

    @CommandLine.Command(name = "due", description = "Lists what will go out, each with the reader's own time and why.")
    static final class Due extends OnMail {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ENGLISH);

        @Option(names = "--days", paramLabel = "N", description = "Within so many days (7).")
        private int days = 7;

        @Option(names = "--json", description = "One object per line.")
        private boolean json;

        @Override
        public Integer call() {
            try (Parts parts = parts()) {
                List<Coming> coming = parts.following().desk().until(inDays(days));
                if (json) {
                    coming.forEach(each -> out().println(Explanation.line(asMap(each))));
                } else {
                    print(coming, parts.following().desk().holds());
                }
                return ExitCode.DONE;
            }
        }

        private void print(List<Coming> coming, List<Hold> holds) {
            out().println(
                            coming.isEmpty()
                                    ? "Nothing goes out within " + days + " days."
                                    : Tables.text(
                                            List.of(
                                                    "id",
                                                    "at (the reader's time)",
                                                    "to",
                                                    "about",
                                                    "letter",
                                                    "why",
                                                    "held"),
                                            coming.stream().map(Due::line).toList()));
            holds.forEach(hold -> out().println("On hold: " + held(hold)));
            out().flush();
        }

        private static List<String> line(Coming coming) {
            return List.of(
                    coming.id(),
                    TIME.format(coming.at()),
                    coming.reader().address(),
                    String.join(", ", references(coming)),
                    coming.step(),
                    coming.why(),
                    coming.held().map(why -> "yes: " + why).orElse("no"));
        }

        private static List<String> references(Coming coming) {
            return coming.partnerships().stream().map(id -> "DS-" + id).toList();
        }

        private static String held(Hold hold) {
            String who = hold.partnership()
                    .map(id -> "DS-" + id)
                    .or(() -> hold.person().map(id -> "P" + id))
                    .orElse("all mail");
            String until = hold.until().map(end -> " until " + shown(end)).orElse(" until released");
            return who + until + (hold.why().isEmpty() ? "" : ": " + hold.why());
        }

        static Map<String, Object> asMap(Coming coming) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", coming.id());
            map.put("due_at", coming.at().toInstant().toString());
            map.put("local", coming.at().toOffsetDateTime().toString());
            map.put("zone", coming.at().getZone().getId());
            map.put("to", coming.reader().address());
            map.put("person_id", "P" + coming.reader().person());
            map.put("partnerships", references(coming));
            map.put("step", coming.step());
            map.put("round", coming.round());
            map.put("why", coming.why());
            map.put("held", coming.held().isPresent());
            map.put("held_why", coming.held().orElse(""));
            return map;
        }
    }

    @CommandLine.Command(
            name = "preview",
            description = "Shows a letter as it would read if it left now; of several, the one that leaves first.")
    static final class Preview extends OnMail {
        @Parameters(paramLabel = "WHICH", description = TARGET + ".")
        private String which = "";

        @Option(names = "--html", paramLabel = "FILE", description = "Writes the HTML part to a file.")
        private @Nullable Path html;

        @Override
        public Integer call() throws IOException {
            try (Parts parts = parts()) {
                List<Coming> coming = parts.following().desk().of(target(which));
                if (coming.isEmpty()) {
                    throw misused("nothing called " + which + " is to go out; mail due shows what is");
                }
                Coming first = coming.get(0);
                Letter letter = parts.following().desk().preview(first.id()).orElseThrow(() -> unwritten(first));
                print(first, letter);
                coming.stream().skip(1).forEach(other -> out().println("Also: " + other.id() + "  " + other.step()));
                if (html != null) {
                    Files.writeString(html, letter.html());
                }
                out().flush();
                return ExitCode.DONE;
            }
        }

        private RuntimeException unwritten(Coming coming) {
            return misused(
                    coming.id() + " is a visit: what it asks for is settled on the day it is written; until then see"
                            + " visit show " + String.join(", ", Due.references(coming)));
        }

        private void print(Coming coming, Letter letter) {
            out().println(coming.id() + "  " + Due.TIME.format(coming.at())
                    + coming.held().map(why -> "  HELD: " + why).orElse(""));
            out().println("To: " + coming.reader().name() + " <"
                    + coming.reader().address() + ">");
            out().println("Subject: " + letter.subject());
            out().println();
            out().println(letter.text());
        }
    }

    @CommandLine.Command(
            name = "hold",
            description = "Stops mail; a letter is stopped together with all else about its partnership.")
    static final class Stop extends OnMail {
        @Parameters(paramLabel = "WHICH", description = TARGET + "; or all.")
        private String which = "";

        @Option(names = "--days", paramLabel = "N", description = "For so many days; else until released.")
        private @Nullable Integer days;

        @Option(names = "--why", paramLabel = "TEXT", description = "Shown wherever the hold is shown.")
        private String why = "held by the secretariat";

        @Override
        public Integer call() {
            try (Parts parts = parts()) {
                Optional<Instant> until = Optional.ofNullable(days).map(this::inDays);
                List<MailTarget> held = parts.following().desk().hold(target(which), until, why);
                if (held.isEmpty()) {
                    throw misused("nothing is called " + which);
                }
                held.forEach(each -> out().println(each + " held "
                        + until.map(end -> "until " + shown(end)).orElse("until released")
                        + ". Let go with: mail release "
                        + each));
                return ExitCode.DONE;
            }
        }
    }

    @CommandLine.Command(name = "release", description = "Lets go what was held.")
    static final class Release extends OnMail {
        @Parameters(paramLabel = "WHICH", description = TARGET + "; or all, which ends a hold of all.")
        private String which = "";

        @Override
        public Integer call() {
            try (Parts parts = parts()) {
                List<MailTarget> free = parts.following().desk().release(target(which));
                if (free.isEmpty()) {
                    throw misused("nothing is called " + which);
                }
                free.forEach(each -> out().println(each + " released."));
                return ExitCode.DONE;
            }
        }
    }
}
