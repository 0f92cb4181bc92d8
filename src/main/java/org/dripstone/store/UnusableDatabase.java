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

    static UnusableDatabase notRecoverable() {
        return new UnusableDatabase(
                "dripstone.database.url: an H2 file that is encrypted (CIPHER) or split could lose acknowledged work when"
                        + " Dripstone is killed. Use a plain file, on an encrypted disk if need be, or PostgreSQL.",
                null);
    }

    static UnusableDatabase unknownKind(String url) {
        String kind = url.split("[/;?@]", 2)[0];
        return new UnusableDatabase(
                "dripstone.database.url: " + kind + " is no database that Dripstone works with. Give a URL that starts"
                        + " with jdbc:h2: or jdbc:postgresql:",
                null);
    }

    static UnusableDatabase notReached(Throwable cause) {
        return new UnusableDatabase(
                "dripstone.database.url: the database cannot be opened (" + innermost(cause) + "). "
                        + remedy(cause instanceof SQLException failed ? String.valueOf(failed.getSQLState()) : ""),
                cause);
    }

    /** By the class of the SQL state, which both databases keep to. */
    private static String remedy(String state) {
        if (state.startsWith("28")) {
            return "Correct dripstone.database.user and dripstone.database.password.";
        }
        if (state.startsWith("08")) {
            return "Is the server up, and does the URL name its host and port?";
        }
        return state.startsWith("3D")
                ? "Create that database, or name another."
                : "Correct the URL, or restore a backup if the database is damaged.";
    }

    /** Whether the database refused with {@code code}. */
    boolean hasCode(int code) {
        return getCause() instanceof SQLException failed && failed.getErrorCode() == code;
    }

    static UnusableDatabase locked(Path file) {
        return new UnusableDatabase(
                "dripstone.database.url: another program has had " + file
                        + " open for a minute. Is another command still"
                        + " at work on this home? Wait for it, or stop it.",
                null);
    }

    static UnusableDatabase newer(String step) {
        return new UnusableDatabase(
                "dripstone.database.url: the database was brought up to step " + step + " by a newer version of"
                        + " Dripstone. Run that version, or restore a backup made by this one.",
                null);
    }

    static UnusableDatabase notMigrated(Throwable cause) {
        return new UnusableDatabase(
                "dripstone.database.url: the database cannot be brought up to date (" + innermost(cause)
                        + "). Give Dripstone a database of its own, or restore a backup.",
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
