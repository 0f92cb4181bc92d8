package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Routine;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Stage;
import org.dripstone.report.Conversion;
import org.dripstone.settings.Settings;
import org.dripstone.store.ExportKind;
import org.dripstone.store.StageMoves;
import org.dripstone.timelapse.Cast;
import org.dripstone.timelapse.Office;
import org.dripstone.timelapse.SimulatedClock;
import org.dripstone.timelapse.TimeLapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eighteen months with scripted participants, who answer by mail: what becomes of their partnerships, and why. */
final class EighteenMonthsTest {
    private static final Instant START = Instant.parse("2026-06-13T20:00:00Z");
    private static final Instant END = Instant.parse("2027-12-13T20:00:00Z");
    private static final Path CONFIG = Path.of("config");

    @TempDir
    Path home;

    private final SimulatedClock clock = new SimulatedClock(START);

    @Test
    void overSmtpAndImapThroughTheRoutesEndInTheExpectedFunnel() throws Exception {
        try (MailServer server = MailServer.started()) {
            Settings settings = settings(server.settings(
                    "dripstone.smtp.host", "127.0.0.1",
                    "dripstone.smtp.port",
                            String.valueOf(server.greenMail().getSmtp().getPort()),
                    "dripstone.smtp.security", "none"));
            try (Parts parts = parts(settings);
                    Pipeline pipeline =
                            Pipeline.of(settings, QuickRoutes.in(home.resolve("routes"), 25), parts, clock)) {
                pipeline.start();
                OfficeByMail office = new OfficeByMail(server, parts, clock);
                play(office, parts);
                assertFunnel(parts);
                assertWhatEachTemperComesTo(parts);
                assertThat(office.lettersTo("silent@four.example.org")).doesNotHaveDuplicates();
                assertNothingIsLost(parts);
            }
        }
    }

    @Test
    void withoutTimersAndMailServerAsInTheDemoEndAlike() throws Exception {
        Settings settings = settings();
        try (Parts parts = parts(settings)) {
            play(new AtOnce(Routine.of(settings, parts, clock)), parts);
            assertFunnel(parts);
            assertWhatEachTemperComesTo(parts);
        }
    }

    private record AtOnce(Routine routine) implements Office {
        @Override
        public void receive(byte[] raw) throws IOException {
            routine.receive(raw);
        }

        @Override
        public List<byte[]> work() {
            return routine.work().stream().map(Routine.Sent::eml).toList();
        }

        @Override
        public Optional<Instant> next() {
            return routine.next();
        }
    }

    private Settings settings(String... more) {
        return Settings.read(CONFIG, Map.of(), RunningService.given(home, more));
    }

    private Parts parts(Settings settings) throws Exception {
        Parts parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock);
        PlayedWorkshop.takeIn(parts, home);
        return parts;
    }

    private void play(Office office, Parts parts) throws IOException {
        Cast cast = Cast.of(PlayedWorkshop.pairs(parts), CONFIG.resolve("templates"), START, PlayedWorkshop::temper);
        new TimeLapse(office, cast, clock, ZoneOffset.UTC).runUntil(END, now -> {});
    }

    /** Seven of ten have something to tell of: of three, one side answers nothing or can be written to no more. */
    private static void assertFunnel(Parts parts) {
        Conversion conversion = Conversion.of(new StageMoves(parts.database()).all());
        Map<Stage, Integer> reached = new TreeMap<>();
        conversion.steps().forEach(step -> reached.put(step.stage(), step.reached()));
        assertThat(reached)
                .containsExactly(
                        entry(Stage.INTEREST, 10),
                        entry(Stage.VALIDATED, 10),
                        entry(Stage.INTRODUCED, 10),
                        entry(Stage.IN_CONTACT, 8),
                        entry(Stage.AGREED, 5),
                        entry(Stage.LEARNING, 5),
                        entry(Stage.VISIT_PLANNED, 4),
                        entry(Stage.VISITED, 4),
                        entry(Stage.ACTION_PLAN, 4),
                        entry(Stage.ADAPTING, 3),
                        entry(Stage.ADAPTED, 3));
        assertThat(conversion.exits()).containsOnly(entry(Stage.DECLINED, 3), entry(Stage.DORMANT, 3));
    }

    private static void assertWhatEachTemperComesTo(Parts parts) throws Exception {
        Map<String, String> stages = new TreeMap<>();
        parts.exports()
                .records(ExportKind.PARTNERSHIPS, Optional.empty())
                .forEach(pair -> stages.put(
                        String.valueOf(pair.get("seeker_email")).replaceAll("@.*", ""),
                        String.valueOf(pair.get("stage"))));
        assertThat(stages)
                .containsOnly(
                        entry("prompt", "ADAPTED"),
                        entry("slow", "ADAPTED"),
                        entry("contrary", "ADAPTED"),
                        entry("left", "ACTION_PLAN"),
                        entry("words", "DECLINED"),
                        entry("away", "DECLINED"),
                        entry("declining", "DECLINED"),
                        entry("silent", "DORMANT"),
                        entry("bouncing", "DORMANT"),
                        entry("stopping", "DORMANT"));
        Counts counts = new Counts(parts);
        assertThat(counts.of("select count(*) from suppression where address in ('bouncing@eight.example.org',"
                        + " 'stopping@nine.example.org', 'left@six.example.org')"))
                .isEqualTo(3);
        assertThat(counts.of("select count(*) from suppression")).isEqualTo(3);
        assertThat(counts.of("select count(*) from hold where why like 'away until%'"))
                .isOne();
    }

    /** Copies of the last letters may still be on their way in, and the answers to the last mails on their way out. */
    private static void assertNothingIsLost(Parts parts) throws Exception {
        Counts counts = new Counts(parts);
        Until.holds(
                "all that came is read",
                () -> counts.of("select count(*) from received_mail where status = 'RECEIVED'") == 0);
        Until.holds(
                "all letters have left",
                () -> counts.of("select count(*) from message where status <> 'SENT'") == 0,
                () -> unsent(parts));
    }

    private static String unsent(Parts parts) {
        List<Map<String, Object>> letters = new ArrayList<>();
        parts.exports().records(ExportKind.MESSAGES, Optional.empty()).forEach(letters::add);
        letters.removeIf(letter -> "sent".equals(letter.get("status")));
        return letters.toString();
    }
}
