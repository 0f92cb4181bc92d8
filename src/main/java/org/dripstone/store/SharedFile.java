package org.dripstone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
    /** So many tries take about a minute. */
    static final int A_MINUTE = 300;

    private static final long PAUSE_MS = 200;

    private final String url;
    private final Path file;
    private final String options;
    private final Recovery recovery;
    private @Nullable Server server;

    private SharedFile(String url, Path file, String options) {
        this.url = url;
        this.file = file;
        this.options = options;
        this.recovery = new Recovery(file);
    }

    /** The plain file that {@code url} names; empty when it names none. */
    static Optional<SharedFile> of(String url) {
        Matcher parts = FILE_URL.matcher(url);
        if (!parts.matches() || url.matches("jdbc:h2:(mem|tcp|ssl):.*")) {
            return Optional.empty();
        }
        String options = parts.group(2) == null ? "" : parts.group(2);
        if (options.toUpperCase(Locale.ROOT).contains(";CIPHER=")) {
            return Optional.empty();
        }
        return Optional.of(new SharedFile(url, path(parts.group(1)), options));
    }

    /** As H2 reads it. */
    private static Path path(String written) {
        String home = System.getProperty("user.home");
        return Path.of(written.startsWith("~/") ? home + written.substring(1) : written)
                .toAbsolutePath();
    }

    /** The file as it can be used now: by ourselves or, where the service has it open, through the service. */
    Reached reach(String user, String password, int tries) {
        for (int i = 0; i < tries; i++) {
            Optional<Reached> reached = recovery.open(() -> opened(url, user, password))
                    .or(() -> servedUrl().flatMap(served -> opened(served, user, password)));
            if (reached.isPresent()) {
                return reached.get();
            }
            pause();
        }
        throw UnusableDatabase.locked(file);
    }

    /** Empty when another process has the file, or when nobody serves it any more. */
    private static Optional<Reached> opened(String url, String user, String password) {
        try {
            return Optional.of(Reached.at(url, user, password));
        } catch (UnusableDatabase e) {
            if (e.hasCode(ErrorCode.DATABASE_ALREADY_OPEN_1) || e.hasCode(ErrorCode.CONNECTION_BROKEN_1)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** This process has the file open. */
    void opened() {
        recovery.opened();
    }

    void closed() {
        recovery.closed();
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
            closeDoor();
            served.stop();
        }
    }

    private void closeDoor() {
        try {
            Files.deleteIfExists(door());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
