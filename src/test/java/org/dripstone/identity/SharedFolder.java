package org.dripstone.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Samples and corpora beside the project; tests that need them are skipped where they are absent. */
final class SharedFolder {

    private SharedFolder() {}

    static Path find(String inside) {
        Path found =
                Path.of(System.getProperty("dripstone.shared", "../shared")).resolve(inside);
        Assumptions.assumeTrue(Files.exists(found), "skipped: " + inside + " is not in ../shared");
        return found;
    }
}
