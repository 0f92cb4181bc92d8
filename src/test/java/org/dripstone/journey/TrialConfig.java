package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped configuration, but letters may leave at any hour: tests run at night and on Sundays, too. */
final class TrialConfig {
    private static final Path SHIPPED = Path.of("config");

    private TrialConfig() {}

    /** A copy of it under {@code home}. */
    static Path under(Path home) {
        Path folder = home.resolve("trial-config").toAbsolutePath();
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                copy(file, folder.resolve(SHIPPED.relativize(file)));
            }
            open(folder.resolve("follow-ups.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static void copy(Path file, Path to) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(to);
        } else if (Files.notExists(to)) {
            Files.copy(file, to);
        }
    }

    private static void open(Path followUps) throws IOException {
        List<String> lines = Files.readAllLines(followUps).stream()
                .map(line -> line.startsWith("hours:") ? "hours: always" : line)
                .toList();
        assertThat(lines).contains("hours: always");
        Files.write(followUps, lines);
    }
}
