package org.dripstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an H2 file anew whose process was killed. All that was acknowledged is in it and can be read; but after some kills
 * its inner books do not agree, and then a later change waits for ever, or fails. The old file stays until the new one is
 * whole, so that a mending that is killed begins again.
 */
final class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private final Path file;
    private final String options;

    /** This run of the program. */
    private static final String RUN = UUID.randomUUID().toString();

    /** Tells which run has the file open; left behind by a kill. */
    private final Path open;

    /** @param file without H2's ending */
    Mending(Path file, String options) {
        this.file = file;
        this.options = options;
        this.open = beside(".open");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Opens the file, which nobody else opens meanwhile; mends it before, when that is called for. */
    Optional<Reached> opened(String user, String password, Supplier<Optional<Reached>> opening) {
        try {
            return inTurn(user, password, opening);
        } catch (IOException | SQLException e) {
            throw UnusableDatabase.notReached(e);
        }
    }

    private Optional<Reached> inTurn(String user, String password, Supplier<Optional<Reached>> opening)
            throws IOException, SQLException {
        synchronized (RUN) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel turn =
                            FileChannel.open(beside(".opening"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock ours = turn.lock()) {
                return ours.isValid() ? mended(user, password, opening) : Optional.empty();
            }
        }
    }

    private Optional<Reached> mended(String user, String password, Supplier<Optional<Reached>> opening)
            throws IOException, SQLException {
        Optional<Reached> reached = opening.get();
        if (reached.isPresent() && wasKilled()) {
            LOG.warn("The database was not closed, so its file is written anew; that may take a while.");
            mend(reached.get(), user, password);
            reached = opening.get();
        }
        if (reached.isPresent()) {
            Files.writeString(open, RUN);
        }
        return reached;
    }

    private boolean wasKilled() throws IOException {
        return Files.exists(open) && !Files.readString(open).equals(RUN);
    }

    private void mend(Reached broken, String user, String password) throws IOException, SQLException {
        Path script = beside(".mending.sql");
        Path anew = beside(".mending");
        Path written = data(anew);
        Files.deleteIfExists(written);
        try (broken) {
            execute(broken.first(), "script to '" + quoted(script) + "' charset 'UTF-8'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + anew + options, user, password)) {
            execute(connection, "runscript from '" + quoted(script) + "' charset 'UTF-8'");
        }
        try (FileChannel whole = FileChannel.open(written, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        Files.move(written, data(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(script);
    }

    private static Path data(Path name) {
        return name.resolveSibling(name.getFileName() + ".mv.db");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    /** Nothing is open any more. */
    void end() {
        try {
            Files.deleteIfExists(open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
