package org.dripstone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds everything of one installation: what comes in, what came of it, the tables, the log. */
public final class Home {
    private static final List<String> FOLDERS =
            List.of("inbox", "receipts", "rejects", "archive", "failed", "outbox", "reports", "db", "log");

    private final Path root;

    private Home(Path root) {
        this.root = root;
    }

    /**
     * Makes what is missing. A root that is made here is its owner's alone; one that is there keeps its mode, for
     * organisers may drop files into it under a user of their own.
     *
     * @throws WrongSettings when the home cannot be made or written
     */
    public static Home prepare(Path root) {
        Path at = root.toAbsolutePath().normalize();
        try {
            makeRoot(at);
            for (String folder : FOLDERS) {
                makeFolder(at.resolve(folder));
            }
            probe(at);
        } catch (IOException refused) {
            throw unusable(at, refused);
        }
        return new Home(at);
    }

    public Path root() {
        return root;
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path receipts() {
        return root.resolve("receipts");
    }

    public Path rejects() {
        return root.resolve("rejects");
    }

    public Path archive() {
        return root.resolve("archive");
    }

    public Path failed() {
        return root.resolve("failed");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path db() {
        return root.resolve("db");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** The home's own key, made on first use. */
    public byte[] signingKey() {
        return new SigningKey(root.resolve("signing.key")).bytes();
    }

    private static void makeRoot(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Path parent = root.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            Files.createDirectories(root, Posix.mode(root, "rwx------"));
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        // Asked first, because createDirectories refuses a link to a folder, which operators use for large disks.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException(folder.getFileName() + " inside it is read-only");
        }
    }

    /** Asking is not enough: a full or read-only file system says yes and then refuses. */
    private static void probe(Path root) throws IOException {
        Files.delete(Files.createTempFile(root, ".write-", ".tmp"));
    }

    private static WrongSettings unusable(Path root, IOException refused) {
        return new WrongSettings("dripstone.home = " + root + ": cannot be made or written (" + Reason.of(refused)
                + "); allowed is a folder this user can write; name one with --home or DRIPSTONE_HOME");
    }
}
