package org.dripstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * An H2 file, which one process has open at a time. The service serves it to the commands beside it, on the loopback
 * address and only to who can read a key that lies beside the file; of two commands without the service the second waits.
 */
final class SharedFile implements AutoCloseable {
    private static final Pattern FILE_URL = Pattern.compile("jdbc:h2:(?:file:)?([^;:]{2,}|[^;:]:[^;]+)(;.*)?");
    private static final int TRIES = 300;
    private static final long PAUSE_MS = 200;

    private final String url;
    private final Path file;
    private final String options;
    private @Nullable Server server;

    private SharedFile(String url, Path file, String options) {
        this.url = url;
        this.file = file;
        this.options = options;
    }

    /** The file that {@code url} names; empty when it names none. */
    static Optional<SharedFile> of(String url) {
        Matcher parts = FILE_URL.matcher(url);
        if (!parts.matches() || url.startsWith("jdbc:h2:mem:") || url.startsWith("jdbc:h2:tcp:")) {
            return Optional.empty();
        }
        String options = parts.group(2) == null ? "" : parts.group(2);
        return Optional.of(new SharedFile(url, Path.of(parts.group(1)).toAbsolutePath(), options));
    }

    /** A URL under which the file can be used now: its own or, where the service has it open, the service's. */
    String reachable(String user, String password) {
        for (int i = 0; i < TRIES; i++) {
            if (opens(url, user, password)) {
                return url;
            }
            Optional<String> served = servedUrl().filter(through -> opens(through, user, password));
            if (served.isPresent()) {
                return served.get();
            }
            pause();
        }
        throw UnusableDatabase.locked(file);
    }

    private static boolean opens(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    || e.getErrorCode() == ErrorCode.CONNECTION_BROKEN_1) {
                return false;
            }
            throw UnusableDatabase.notReached(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    private Path door() {
        return file.resolveSibling(file.getFileName() + ".served");
    }

    private Optional<String> servedUrl() {
        try {
            List<String> lines = Files.readAllLines(door());
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of("jdbc:h2:tcp://127.0.0.1:" + lines.get(0) + "/" + lines.get(1) + options);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** From now on other processes get at the file through this one. */
    void serve() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        try {
            Server started = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", key, file.toString())
                    .start();
            server = started;
            write(List.of(String.valueOf(started.getPort()), key));
        } catch (SQLException e) {
            throw UnusableDatabase.notReached(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "served", ".tmp");
        if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(written, lines);
        Files.move(written, door(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        Server served = server;
        if (served != null) {
            served.stop();
            try {
                Files.deleteIfExists(door());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
