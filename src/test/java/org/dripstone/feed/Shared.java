package org.dripstone.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Material that lies beside the project on some machines; tests over it are skipped where it does not. */
final class Shared {

    private Shared() {}

    static Path require(String path) {
        Path file = Path.of(System.getProperty("dripstone.shared", "../shared")).resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file);
        return file;
    }
}
