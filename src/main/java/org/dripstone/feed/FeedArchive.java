package org.dripstone.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.dripstone.domain.ProblemCode;

/** The originals: what was read is kept under its content's hash and its name, what could not be read is set aside. */
public final class FeedArchive {
    private final Optional<Folders> folders;

    private record Folders(Path archive, Path failed) {}

    private FeedArchive(Optional<Folders> folders) {
        this.folders = folders;
    }

    /** Keeps originals in {@code archive}, and sets aside in {@code failed} what could not be read. */
    public static FeedArchive in(Path archive, Path failed) {
        return new FeedArchive(Optional.of(new Folders(archive, failed)));
    }

    /** Keeps nothing and moves nothing: for trying out what would become of a file. */
    public static FeedArchive nowhere() {
        return new FeedArchive(Optional.empty());
    }

    /** SHA-256 of the file, in hexadecimal. */
    String fingerprint(Path file) throws UnreadableFeed {
        MessageDigest sha256 = Fingerprints.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
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
        folders.map(all -> place(all.archive(), sha256, drop.name()))
                .filter(kept -> !Files.exists(kept))
                .ifPresent(kept -> copy(drop.file(), kept));
    }

    private static void copy(Path file, Path kept) {
        try {
            Files.createDirectories(kept.getParent());
            Path unfinished = Files.createTempFile(kept.getParent(), "", ".part");
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            seal(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what cannot be read out of the inbox; an imported file stays where it is. */
    void setAside(Drop drop, String sha256) {
        if (!drop.isLent() && Files.exists(drop.file())) {
            folders.map(all -> place(all.failed(), sha256.isEmpty() ? "unread" : sha256, drop.name()))
                    .ifPresent(aside -> move(drop.file(), aside));
        }
    }

    private static void move(Path file, Path aside) {
        try {
            Files.createDirectories(aside.getParent());
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            seal(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Path folder, String sha256, String name) {
        return folder.resolve(sha256).resolve(SafeName.of(name));
    }

    /** As far as the file system can. */
    private static void seal(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        }
    }
}
