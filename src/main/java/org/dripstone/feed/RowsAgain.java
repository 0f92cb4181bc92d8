package org.dripstone.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.feed.ChunkIntake.ReadRow;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.identity.Resolver;

/** Takes rows in that were kept before, in the light of what their feed is known to mean by now. Needs the turn. */
public final class RowsAgain {
    private static final int CHUNK = 500;

    private final RowReading reading;
    private final IntakeStores stores;
    private final Resolver resolver;

    public RowsAgain(RowReading reading, IntakeStores stores, Resolver resolver) {
        this.reading = reading;
        this.stores = stores;
        this.resolver = resolver;
    }

    /** Takes in {@code rows}, in the order of their ids, each as what it says. */
    public void takeIn(List<Long> rows) {
        Map<Long, List<Long>> byFeed = new LinkedHashMap<>();
        rows.stream()
                .sorted()
                .forEach(row -> byFeed.computeIfAbsent(FeedRowId.feed(row), feed -> new ArrayList<>())
                        .add(row));
        byFeed.forEach((feed, all) -> {
            for (int from = 0; from < all.size(); from += CHUNK) {
                takeIn(feed, all.subList(from, Math.min(all.size(), from + CHUNK)));
            }
        });
    }

    private void takeIn(long feed, List<Long> rows) {
        ReadFeed read = stores.feeds().feed(feed);
        List<ReadRow> chunk = rows.stream().map(row -> readRow(read, row)).toList();
        new ChunkIntake(stores, resolver, feed, read, chunk).takeInAgain(chunk);
    }

    private ReadRow readRow(ReadFeed read, long id) {
        Row row = ShapedRows.row(read.shape(), FeedRowId.key(id), stores.feeds().cells(id));
        return new ReadRow(row, reading.read(read, row), Fingerprints.of(read.shape(), row));
    }
}
