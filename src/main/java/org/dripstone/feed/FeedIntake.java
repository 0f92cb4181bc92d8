package org.dripstone.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.ChunkIntake.ReadRow;
import org.dripstone.feed.FeedStore.KeptRow;
import org.dripstone.feed.FeedStore.KnownFeed;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.identity.Resolver;

/**
 * Takes in one dropped file, whole. A file seen again after a crash goes on where it stopped; the same bytes dropped
 * again change nothing.
 */
public final class FeedIntake {
    private static final int CHUNK = 500;

    private final FeedReader reader;
    private final RejectsForm rejectsForm;
    private final RowReading reading;
    private final IntakeStores stores;
    private final Resolver resolver;
    private final FeedArchive archive;
    private final Transactions transactions;
    private final Clock clock;

    public FeedIntake(
            FeedReader reader,
            RejectsForm rejectsForm,
            RowReading reading,
            IntakeStores stores,
            Resolver resolver,
            FeedArchive archive,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.rejectsForm = rejectsForm;
        this.reading = reading;
        this.stores = stores;
        this.resolver = resolver;
        this.archive = archive;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes {@code drop} in and says what came of it. When this returns, the file itself is no longer needed. */
    public Receipt accept(Drop drop) {
        Instant start = clock.instant();
        try {
            String sha256 = archive.fingerprint(drop.file());
            return stores.feeds()
                    .byDrop(drop.event(), sha256, drop.droppedAs())
                    .filter(feed -> feed.status() != FeedStatus.READING)
                    .map(feed -> left(drop, sha256, feed))
                    .orElseGet(() -> notYet(drop, sha256, start));
        } catch (UnreadableFeed e) {
            return refused(drop, "", e, start);
        }
    }

    /** The same for a drop that may only carry others: all receipts, in the order of the files in it. */
    public List<Receipt> acceptAll(Drop drop) {
        Instant start = clock.instant();
        List<Receipt> receipts = new ArrayList<>();
        try {
            if (!reader.unpack(drop, part -> receipts.add(accept(part)))) {
                return List.of(accept(drop));
            }
            archive.keep(drop, archive.fingerprint(drop.file()));
        } catch (UnreadableFeed e) {
            receipts.add(refusedOnce(drop, e, start));
        }
        return receipts;
    }

    /** Gives {@code drop} up after repeated failures on our side: set aside, with a receipt that says so. */
    public Receipt park(Drop drop) {
        return refusedOnce(
                drop, new UnreadableFeed(ProblemCode.FILE_UNREADABLE, "see log/dripstone.log"), clock.instant());
    }

    private Receipt refusedOnce(Drop drop, UnreadableFeed why, Instant start) {
        try {
            String sha256 = archive.fingerprint(drop.file());
            return stores.feeds()
                    .byDrop(drop.event(), sha256, drop.droppedAs())
                    .filter(feed -> feed.status() != FeedStatus.READING)
                    .map(feed -> left(drop, sha256, feed))
                    .orElseGet(() -> refused(drop, sha256, why, start));
        } catch (UnreadableFeed e) {
            return refused(drop, "", e, start);
        }
    }

    /** A crash left the file in the inbox after everything about it was said. */
    private Receipt left(Drop drop, String sha256, KnownFeed feed) {
        if (feed.status() == FeedStatus.FAILED) {
            archive.setAside(drop, sha256);
        }
        return stores.feeds().receipt(feed.id());
    }

    private Receipt notYet(Drop drop, String sha256, Instant start) {
        Optional<KnownFeed> same = stores.feeds().byContent(drop.event(), sha256);
        if (same.filter(feed -> feed.status() == FeedStatus.TAKEN_IN).isPresent()) {
            return repeated(drop, sha256, same.get(), start);
        }
        try (OpenFeed open = MappedFeed.of(MendedFeed.of(opened(drop), rejectsForm), stores.mappings())) {
            archive.keep(drop, sha256);
            long feed = reading(same).orElseGet(() -> begin(drop, sha256, FeedStatus.READING, Optional.empty(), start));
            return read(drop, sha256, feed, open, start);
        } catch (UnreadableFeed e) {
            return refused(drop, sha256, e, start);
        }
    }

    private OpenFeed opened(Drop drop) throws UnreadableFeed {
        return drop.isOwnForm() ? reader.openOwnForm(drop.file()) : reader.open(drop.file(), drop.name());
    }

    private Receipt read(Drop drop, String sha256, long feed, OpenFeed open, Instant start) {
        try {
            takeIn(drop.event(), feed, open);
            return finished(feed, FeedStatus.TAKEN_IN, open.notes(), start);
        } catch (BrokenFeed e) {
            // The rows before the break stay: each of them was whole.
            Receipt receipt = failed(feed, e.reason(), start);
            archive.setAside(drop, sha256);
            return receipt;
        }
    }

    private Receipt repeated(Drop drop, String sha256, KnownFeed same, Instant start) {
        long feed = begin(drop, sha256, FeedStatus.REPEATED, Optional.of(same.id()), start);
        return finished(feed, FeedStatus.REPEATED, List.of(), start);
    }

    private Receipt refused(Drop drop, String sha256, UnreadableFeed why, Instant start) {
        long feed = reading(stores.feeds().byContent(drop.event(), sha256))
                .orElseGet(() -> begin(drop, sha256, FeedStatus.FAILED, Optional.empty(), start));
        Receipt receipt = failed(feed, why, start);
        archive.setAside(drop, sha256);
        return receipt;
    }

    /** Begun before, by a process that died or by a try that failed: it is gone on with or brought to its end. */
    private static Optional<Long> reading(Optional<KnownFeed> same) {
        return same.filter(known -> known.status() == FeedStatus.READING).map(KnownFeed::id);
    }

    private Receipt failed(long feed, UnreadableFeed why, Instant start) {
        Problem problem = new Problem(0, "", "", why.code(), why.detail());
        return finished(feed, FeedStatus.FAILED, List.of(problem), start);
    }

    private long begin(Drop drop, String sha256, FeedStatus status, Optional<Long> sameAs, Instant start) {
        return stores.feeds().begin(drop, sha256, FeedArchive.size(drop.file()), start, status, sameAs);
    }

    /** What is said of the file as a whole is said once, also when the process ends in the middle of it. */
    private Receipt finished(long feed, FeedStatus status, List<Problem> said, Instant start) {
        Instant now = clock.instant();
        transactions.inOne(() -> {
            said.forEach(each -> stores.feeds().addProblem(feed, each));
            stores.feeds()
                    .finish(feed, status, now, Duration.between(start, now).toMillis());
            return true;
        });
        transactions.settle();
        return stores.feeds().receipt(feed);
    }

    private void takeIn(String event, long feed, OpenFeed open) {
        int done = stores.feeds().lastRow(feed);
        RowChunks chunks = new RowChunks(open.rows(), CHUNK, done);
        List<Row> chunk = chunks.next();
        if (done == 0) {
            stores.feeds().describe(feed, open.shape(), reading.dayOrder(event, open.shape(), chunk));
            if (!open.doubts().isEmpty()) {
                stores.mappings().doubt(feed, open.doubts());
            }
        }
        boolean waits = stores.mappings().isOpen(feed);
        ReadFeed read = stores.feeds().feed(feed);
        while (!chunk.isEmpty()) {
            List<Row> these = chunk;
            transactions.inTurn(() -> waits ? keep(feed, read, these) : takeIn(feed, read, these));
            chunk = chunks.next();
        }
    }

    /** Nothing comes of rows whose columns a person has yet to name. */
    private boolean keep(long feed, ReadFeed read, List<Row> chunk) {
        int done = stores.feeds().lastRow(feed);
        stores.feeds()
                .addRows(
                        feed,
                        chunk.stream()
                                .filter(row -> row.number() > done)
                                .map(row -> new KeptRow(
                                        row.key(),
                                        row.cells(),
                                        Fingerprints.of(read.shape(), row),
                                        Outcome.REVIEW,
                                        List.of()))
                                .toList());
        return true;
    }

    private boolean takeIn(long feed, ReadFeed read, List<Row> chunk) {
        // Whoever had the turn before may have read on in the same file.
        int done = stores.feeds().lastRow(feed);
        List<ReadRow> rows = chunk.stream()
                .filter(row -> row.number() > done)
                .map(row -> new ReadRow(row, reading.read(read, row), Fingerprints.of(read.shape(), row)))
                .toList();
        new ChunkIntake(stores, resolver, feed, read, rows).takeIn(rows);
        return true;
    }
}
