package org.dripstone.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database cannot be worked with; the message says what to do about it. */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnusableDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnusableDatabase notDurable() {
        return new UnusableDatabase(
                "dripstone.database.url: an H2 file loses acknowledged work when the machine stops, unless the URL"
                        + " contains ;WRITE_DELAY=0 (and not ;RETENTION_TIME=0). Add it.",
                null);
    }

    static UnusableDatabase notReached(Throwable cause) {
        return new UnusableDatabase(
                "dripstone.database.url: the database cannot be opened (" + innermost(cause)
                        + "). Is it in use by another program, is the server up, are user and password right?",
                cause);
    }

    static UnusableDatabase locked(Path file) {
        return new UnusableDatabase(
                "dripstone.database.url: another program has had " + file
                        + " open for a minute. Is another command still"
                        + " at work on this home? Wait for it, or stop it.",
                null);
    }

    static UnusableDatabase notMigrated(Throwable cause) {
        return new UnusableDatabase(
                "dripstone.database.url: the database does not fit this version of Dripstone (" + innermost(cause)
                        + "). If it was made by a newer version, run that one; else restore a backup.",
                cause);
    }

    /** Whether {@code failure} says only that there is no way to the database now; trying later helps. */
    public static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && saysAway(sql));
    }

    /** No connection, a server that shuts down, or one that has no room for us. */
    private static boolean saysAway(SQLException e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || String.valueOf(e.getSQLState()).matches("08.*|57P.*|53.*");
    }

    private static String innermost(Throwable cause) {
        Throwable inner = cause;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = String.valueOf(inner.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
