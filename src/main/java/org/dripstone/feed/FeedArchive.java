package org.dripstone.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dripstone.domain.ProblemCode;

/** The originals: what was read is kept under its content's hash and its name, what could not be read is set aside. */
public final class FeedArchive {
    private final Path archive;
    private final Path failed;

    public FeedArchive(Path archive, Path failed) {
        this.archive = archive;
        this.failed = failed;
    }

    /** SHA-256 of the file, in hexadecimal. */
    String fingerprint(Path file) throws UnreadableFeed {
        MessageDigest sha256 = Fingerprints.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UnreadableFeed(ProblemCode.FILE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    static long size(Path file) {
        return file.toFile().length();
    }

    /** Copies the original, so that it is on disk before anything is said to be taken in. */
    void keep(Drop drop, String sha256) {
        Path kept = place(archive, sha256, drop.name());
        if (Files.exists(kept)) {
            return;
        }
        try {
            Files.createDirectories(kept.getParent());
            Path unfinished = Files.createTempFile(kept.getParent(), "", ".part");
            Files.copy(drop.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            seal(unfinished);
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what cannot be read out of the inbox; an imported file stays where it is. */
    void setAside(Drop drop, String sha256) {
        if (!drop.via().equals(Drop.INBOX) || !Files.exists(drop.file())) {
            return;
        }
        try {
            Path aside = place(failed, sha256.isEmpty() ? "unread" : sha256, drop.name());
            Files.createDirectories(aside.getParent());
            Files.move(drop.file(), aside, StandardCopyOption.REPLACE_EXISTING);
            seal(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Path folder, String sha256, String name) {
        return folder.resolve(sha256).resolve(SafeName.of(name));
    }

    private static void seal(Path file) {
        if (!file.toFile().setReadOnly()) {
            // Some file systems have no such flag; the original is kept all the same.
            return;
        }
    }
}
