package org.dripstone.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One service per home. The operating system holds the lock, so a killed service leaves none behind. While it is held,
 * nothing in the same process may open the lock file: closing any handle on it would let go of the lock.
 */
public final class RunLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock for as long as this process lives or until closed.
     *
     * @throws WrongSettings when another service runs on the home
     */
    public static RunLock take(Home home) {
        Path file = fileOf(home);
        if (!HELD_HERE.add(file)) {
            throw taken(home, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new RunLock(file, lockedChannel(home, file));
        } catch (IOException refused) {
            HELD_HERE.remove(file);
            throw new UncheckedIOException(refused);
        } catch (WrongSettings heldElsewhere) {
            HELD_HERE.remove(file);
            throw heldElsewhere;
        }
    }

    /** Whether a service runs on the home now. */
    public static boolean isHeld(Home home) {
        Path file = fileOf(home);
        if (HELD_HERE.contains(file) || !Files.exists(file)) {
            return HELD_HERE.contains(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static FileChannel lockedChannel(Home home, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(home, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static Path fileOf(Home home) {
        return home.db().toAbsolutePath().normalize().resolve("run.lock");
    }

    private static WrongSettings taken(Home home, String process) {
        return new WrongSettings("dripstone.home = " + home.root() + ": a service already runs on it (process "
                + process + "); stop that one, or give this one another home");
    }
}
