package org.dripstone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses, before anything is read, what can be no feed. */
final class FileCheck {

    private static final int HEAD = 8 << 10;

    private FileCheck() {}

    /** The first bytes of a file that is worth reading. */
    static byte[] head(Path file, Limits limits) throws UnreadableFeed {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFeed(FILE_UNREADABLE, Files.isDirectory(file) ? "a directory" : "not a file");
        }
        try {
            refuseBySize(Files.size(file), limits);
            byte[] head = read(file);
            refuseZeros(head);
            return head;
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "cannot be opened");
        }
    }

    static UnreadableFeed refused(byte[] head) {
        String sign = Container.sign(new String(head, ISO_8859_1));
        return new UnreadableFeed(FILE_UNREADABLE, sign.isEmpty() ? "binary, no text" : sign);
    }

    private static void refuseBySize(long size, Limits limits) throws UnreadableFeed {
        if (size == 0) {
            throw new UnreadableFeed(FILE_UNREADABLE, "empty");
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableFeed(FILE_TOO_LARGE, (limits.fileBytes() >> 20) + " MB");
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static void refuseZeros(byte[] head) throws UnreadableFeed {
        for (byte b : head) {
            if (b != 0) {
                return;
            }
        }
        throw new UnreadableFeed(FILE_UNREADABLE, "nothing but zeros");
    }
}
