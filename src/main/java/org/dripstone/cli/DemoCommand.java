package org.dripstone.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.Settings;
import picocli.CommandLine;

/** Shows the main job on the sample workshop, with the real pipeline and without a mail server. */
@CommandLine.Command(
        name = "demo",
        description =
                "Runs the sample workshop through the real pipeline in a fresh temporary home, and tells what became"
                        + " of it. Sends no mail.")
final class DemoCommand extends Command {
    private static final String SAMPLE = "within-reach-2026";
    private static final long PAUSE_MS = 200;
    private static final int PATIENCE = 600;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws Exception {
        Path sample = surroundings().project().resolve("samples").resolve(SAMPLE);
        Settings settings = ownSettings(Files.createTempDirectory("dripstone-demo-"));
        LogFile.open(settings.home().log(), Log.QUIET);
        try (Parts parts = Wiring.parts(
                settings, sample.resolve("events.yaml"), surroundings().clock())) {
            tell("The sample workshop is dropped into " + settings.home().inbox() + "/" + SAMPLE + " …");
            runThrough(settings, parts, sample);
            new DemoStory(out(), settings.home(), parts, SAMPLE).tell();
        }
        return ExitCode.DONE;
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

    private void runThrough(Settings settings, Parts parts, Path sample) throws Exception {
        try (Pipeline pipeline = Pipeline.of(
                settings,
                surroundings().project().resolve("routes"),
                parts,
                surroundings().clock())) {
            List<Path> files =
                    drop(sample.resolve("inbox"), settings.home().inbox().resolve(SAMPLE));
            pipeline.start();
            await(settings, parts, files.size());
        }
    }

    private static List<Path> drop(Path from, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        try (Stream<Path> files = Files.list(from)) {
            List<Path> all = files.sorted().toList();
            for (Path file : all) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
            return all;
        }
    }

    private void await(Settings settings, Parts parts, int files) throws InterruptedException {
        try (Progress progress = new Progress(surroundings(), "demo")) {
            for (int i = 0; i < PATIENCE; i++) {
                int done = parts.status().feeds().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                progress.at(done, files + 1L);
                if (done >= files && parts.status().isSettled()) {
                    return;
                }
                Thread.sleep(PAUSE_MS);
            }
        }
        throw new IllegalStateException("the sample did not come to its end within two minutes; the log is in "
                + settings.home().log());
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
