package org.dripstone.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random key in a file, made once. The bytes are those of its text, so that the text may move into
 * {@code dripstone.signing-key} and every link signed before stays good.
 */
final class SigningKey {
    private final Path file;

    SigningKey(Path file) {
        this.file = file;
    }

    byte[] bytes() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return checked(Files.readString(file).strip()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw wrong("cannot be read or made (" + Reason.of(unread) + ")");
        }
    }

    /** Written whole beside its place and then linked there: of two that make one at once, the first stays. */
    private void make() throws IOException {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(), ".signing-", ".tmp", Posix.mode(file, "rw-------"));
        try {
            Files.writeString(fresh, random() + "\n");
            sync(fresh);
            place(fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one's key is the home's key.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void place(Path fresh) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file);
        }
    }

    private static void sync(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String checked(String text) {
        if (!Rule.SIGNING_KEY.allows(text)) {
            throw wrong("holds no whole key");
        }
        return text;
    }

    private WrongSettings wrong(String reason) {
        return new WrongSettings(
                "dripstone.signing-key: " + file + " " + reason
                        + "; put the key back from a backup, or remove the file for a new one (links in mails already sent stop working)");
    }
}
