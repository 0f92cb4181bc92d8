package org.dripstone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/** A secret in a file of its own, as container platforms hand them over. */
final class SecretFile {
    private static final long LARGEST = 65_536;

    private final Key key;
    private final Given given;
    private final Path file;

    SecretFile(Key key, Given given) {
        this.key = key;
        this.given = given;
        this.file = given.asPath();
    }

    /** Its text without the last line end; empty, with the problem noted, when there is none. */
    Optional<String> read(List<String> problems, List<String> warnings) {
        try {
            String text =
                    Files.size(file) > LARGEST ? "" : Files.readString(file).replaceFirst("\\r?\\n\\z", "");
            warnIfOthersRead(warnings);
            return text.isEmpty() ? refused(problems, "holds no secret") : Optional.of(text);
        } catch (IOException unread) {
            return refused(problems, Files.exists(file) ? "cannot be read" : "is not there");
        }
    }

    private Optional<String> refused(List<String> problems, String reason) {
        problems.add(given.shownAs(key) + ": " + file + " " + reason
                + "; allowed is a file with the secret in it that this user can read");
        return Optional.empty();
    }

    private void warnIfOthersRead(List<String> warnings) throws IOException {
        if (Posix.permissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            warnings.add(key.property() + ": everybody on this machine can read " + file + "; chmod 600 it");
        }
    }
}
