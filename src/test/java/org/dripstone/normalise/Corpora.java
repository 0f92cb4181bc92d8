package org.dripstone.normalise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The corpora we measure ourselves on; they are not part of the project. */
final class Corpora {

    private Corpora() {}

    /** The file, or the test is skipped with one line that says where it was sought. */
    static Path file(String path) {
        var shared = Path.of(
                Optional.ofNullable(System.getProperty("dripstone.shared")).orElse("../shared"));
        var file = shared.resolve("corpora").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file + " (set -Ddripstone.shared)");
        return file;
    }
}
