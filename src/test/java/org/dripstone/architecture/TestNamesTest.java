package org.dripstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that the build does not find passes for ever. */
final class TestNamesTest {
    private static final Pattern TESTS =
            Pattern.compile("(?m)^ +@(Test|TestFactory|ParameterizedTest|Property|Example)\\b");

    /** Contracts are run by the test of each database. */
    @Test
    void everyTestIsInAFileThatTheBuildRuns() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> unfound = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*(Test|Contract)[.]java"))
                    .filter(file -> TESTS.matcher(text(file)).find())
                    .toList();
            assertThat(unfound).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
