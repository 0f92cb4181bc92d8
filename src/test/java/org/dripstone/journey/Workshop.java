package org.dripstone.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A workshop to run through: its files, and what must come of them. */
record Workshop(Path folder) {

    static Workshop ours() {
        return new Workshop(SampleWorkshop.FOLDER);
    }

    /** One beside the project; the test is skipped where it is absent. */
    static Workshop shared(String name) {
        Path folder = Path.of(System.getProperty("dripstone.shared", "../shared"), "samples", name);
        Assumptions.assumeTrue(Files.exists(folder), "skipped: samples/" + name + " is not in ../shared");
        return new Workshop(folder);
    }

    Path truth() {
        return folder.resolve("truth.json");
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            return files.sorted().toList();
        }
    }

    List<Path> backwards() throws IOException {
        List<Path> files = new ArrayList<>(files());
        Collections.reverse(files);
        return files;
    }
}
