package org.dripstone.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is seen whole or not at all, however many write it at once. */
final class WholeFile {

    interface Body {
        void write(Writer to) throws IOException;
    }

    private WholeFile() {}

    /** In UTF-8; the folder is made when it is not there. */
    static Path write(Path folder, String name, Body body) {
        try {
            Files.createDirectories(folder);
            return moved(folder.resolve("." + UUID.randomUUID() + ".tmp"), folder.resolve(name), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path moved(Path beside, Path file, Body body) throws IOException {
        try {
            try (Writer out = writer(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                body.write(out);
            }
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Half a surrogate pair, which UTF-8 cannot say, becomes a question mark and not the end of the receipt. */
    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
