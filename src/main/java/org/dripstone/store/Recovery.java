package org.dripstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest state of an H2 file whose process was killed. H2 looks for it where the file's header points to; but it
 * writes the header before it counts the state just written as the last (2.2 to 2.5 at least), so that after some kills it
 * takes up an older state, and what was acknowledged since is gone. Its recovery mode looks at the whole file.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** How often this process has a file open: to look into one of them would take away its lock. */
    private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

    private static final int HEADER_LENGTH = 4096;

    private final Path data;

    /** @param file without H2's ending */
    Recovery(Path file) {
        this.data = file.resolveSibling(file.getFileName() + ".mv.db");
    }

    /** Opens the file, at its newest state. */
    Optional<Reached> open(Supplier<Optional<Reached>> opening) {
        synchronized (OPEN) {
            recover();
            Optional<Reached> reached = opening.get();
            reached.ifPresent(open -> opened());
            return reached.map(open -> open.releasing(this::closed));
        }
    }

    /** Before the file is opened. Nothing happens to a file that was closed, or that somebody has open. */
    void recover() {
        if (!OPEN.containsKey(data) && Files.exists(data) && !wasClosed()) {
            try (MVStore store = new MVStore.Builder()
                    .fileName(data.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .open()) {
                LOG.info("The database was not closed; its newest state is number {}.", store.getCurrentVersion());
            } catch (MVStoreException e) {
                if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                    throw UnusableDatabase.notReached(e);
                }
            }
        }
    }

    private boolean wasClosed() {
        try (InputStream in = Files.newInputStream(data)) {
            return new String(in.readNBytes(HEADER_LENGTH), StandardCharsets.ISO_8859_1).contains(",clean:1,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void opened() {
        OPEN.merge(data, 1, Integer::sum);
    }

    void closed() {
        OPEN.computeIfPresent(data, (file, times) -> times == 1 ? null : times - 1);
    }
}
