package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.report.Conversion;
import org.dripstone.settings.Settings;
import org.dripstone.store.StageMoves;
import org.dripstone.timelapse.Cast;
import org.dripstone.timelapse.SimulatedClock;
import org.dripstone.timelapse.TimeLapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eighteen months over real SMTP and IMAP, through the shipped routes: scripted participants answer by mail. */
final class EighteenMonthsTest {
    private static final Instant START = Instant.parse("2026-06-13T20:00:00Z");
    private static final Path CONFIG = Path.of("config");

    @TempDir
    Path home;

    @Test
    void endInTheExpectedFunnel() throws Exception {
        SimulatedClock clock = new SimulatedClock(START);
        try (MailServer server = MailServer.started()) {
            Settings settings = settings(server);
            try (Parts parts = Wiring.parts(settings, SampleWorkshop.FOLDER.resolve("events.yaml"), clock)) {
                PlayedWorkshop.takeIn(parts, home);
                try (Pipeline pipeline = Pipeline.of(settings, QuickRoutes.in(home.resolve("routes"), 50), parts, clock)) {
                    pipeline.start();
                    Cast cast = Cast.of(
                            PlayedWorkshop.pairs(parts), CONFIG.resolve("templates"), START, PlayedWorkshop::temper);
                    TimeLapse lapse =
                            new TimeLapse(new OfficeByMail(server, parts, clock), cast, clock, ZoneOffset.UTC);
                    long began = System.nanoTime();
                    lapse.runUntil(START.atZone(ZoneOffset.UTC).plusMonths(18).toInstant(), now -> {});
                    System.err.println((System.nanoTime() - began) / 1e9 + " s, letters " + lapse.letters() + " mails " + lapse.received());
                    Conversion.of(new StageMoves(parts.database()).all()).steps().forEach(System.err::println);
                }
            }
        }
        assertThat(home).exists();
    }

    private Settings settings(MailServer server) {
        String[] smtp = {
            "dripstone.smtp.host", "127.0.0.1",
            "dripstone.smtp.port", String.valueOf(server.greenMail().getSmtp().getPort()),
            "dripstone.smtp.security", "none"
        };
        Map<String, String> given = RunningService.given(home, server.settings(smtp));
        return Settings.read(CONFIG, Map.of(), given);
    }
}
