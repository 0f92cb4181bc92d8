package org.dripstone.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.Events;
import org.dripstone.settings.Settings;
import org.dripstone.timelapse.SimulatedClock;
import picocli.CommandLine;

/** Shows the main job on the sample workshop, with the real pipeline and without a mail server. */
@CommandLine.Command(
        name = "demo",
        description =
                "Takes the sample workshop in, in a fresh temporary home, lets months go by with scripted participants"
                        + " who answer, decline, bounce and are away, and tells what became of it. Sends no mail.")
final class DemoCommand extends Command {
    private static final String SAMPLE = "within-reach-2026";

    @CommandLine.Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "18",
            description = "How many simulated months go by; ${DEFAULT-VALUE} when not given, 0 for none.")
    private int months;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws Exception {
        Path sample = surroundings().project().resolve("samples").resolve(SAMPLE);
        Settings settings = ownSettings(Files.createTempDirectory("dripstone-demo-"));
        LogFile.open(settings.home().log(), Log.QUIET);
        Path events = sample.resolve("events.yaml");
        SimulatedClock clock = new SimulatedClock(start(events));
        try (Parts parts = Wiring.parts(settings, events, clock)) {
            new DemoWorkshop(settings, parts, SAMPLE).takeIn(sample.resolve("inbox"));
            new DemoStory(out(), parts, SAMPLE).tell();
            if (months > 0) {
                timeLapse(settings, parts, clock);
            }
            new DemoDoors(out(), settings.home(), parts, SAMPLE).tell();
        }
        return ExitCode.DONE;
    }

    private void timeLapse(Settings settings, Parts parts, SimulatedClock clock) throws IOException {
        DemoMonths lapse = new DemoMonths(settings, parts, clock);
        try (Progress progress = new Progress(surroundings(), "demo")) {
            lapse.pass(months, progress);
        }
        lapse.tell(out());
    }

    /** The evening of the first Saturday after the workshop, when nobody anywhere reads letters. */
    private static Instant start(Path events) {
        Events.Event event = Events.read(events).byCode(SAMPLE).orElseThrow();
        return event.end()
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(LocalTime.of(20, 0))
                .atZone(event.zone())
                .toInstant();
    }

    /** The operator's own settings must not matter here, least of all a mail server: an empty value is the default. */
    private Settings ownSettings(Path home) throws IOException {
        Path config = surroundings().project().resolve("config");
        Properties theirs = new Properties();
        try (Reader file = Files.newBufferedReader(config.resolve("application.properties"))) {
            theirs.load(file);
        }
        Map<String, String> overrides = new HashMap<>();
        theirs.stringPropertyNames().forEach(key -> overrides.put(key, ""));
        overrides.put("dripstone.home", home.toString());
        return Settings.read(config, Map.of(), overrides);
    }
}
