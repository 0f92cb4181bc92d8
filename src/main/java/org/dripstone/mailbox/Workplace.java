package org.dripstone.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where messages lie as files while they are worked with; what a killed process left there may go. */
public final class Workplace {
    private final Path folder;

    public Workplace(Path folder) {
        this.folder = folder;
    }

    Path file() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "mail-", ".eml");
    }

    Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), "files-");
    }

    /** To be called when nobody works there. */
    public void clear() {
        if (Files.isDirectory(folder)) {
            remove(folder);
        }
    }

    static void remove(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
