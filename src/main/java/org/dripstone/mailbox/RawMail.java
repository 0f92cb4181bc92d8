package org.dripstone.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a message on their way into the store, in a file of their own until it is closed.
 *
 * @param size as it lies in the mailbox
 * @param cut whether the file holds only its beginning
 */
public record RawMail(Path file, long size, boolean cut, String messageId, String contentHash)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
