package org.dripstone.undo;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.PersonSource;
import org.dripstone.feed.Entry;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedStore;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.RowReading;
import org.dripstone.feed.RowsAgain;
import org.dripstone.feed.ShapedRows;
import org.dripstone.feed.SolutionStore;
import org.dripstone.undo.UndoStore.Offered;

/** What other feeds say too, and what therefore stays when one is undone. */
public final class SaidAgain {
    private final UndoStore store;
    private final FeedStore feeds;
    private final SolutionStore solutions;
    private final RowReading reading;
    private final RowsAgain rows;

    public SaidAgain(UndoStore store, FeedStore feeds, SolutionStore solutions, RowReading reading, RowsAgain rows) {
        this.store = store;
        this.feeds = feeds;
        this.solutions = solutions;
        this.reading = reading;
        this.rows = rows;
    }

    /** Takes rows in that were unchanged as long as the undone feed said the same. */
    void echo(List<Long> echoes) {
        rows.takeIn(echoes);
    }

    /** Solutions that another feed offers too are in the catalogue as its newest row has them. */
    void offer(long undone) {
        for (Offered offered : store.offers(undone)) {
            ReadFeed feed = feeds.feed(FeedRowId.feed(offered.row()));
            if (entry(feed, offered.row()) instanceof Entry.Offer offer) {
                solutions.bringBack(feed.event(), offer.solution(), offered.provider(), offered.row());
            }
        }
    }

    /** A consent that only the undone feed says was refused, was not. */
    void liftRefusals(long feed) {
        Set<String> addresses = new HashSet<>(refused(store.refusals(feed)));
        if (!addresses.isEmpty()) {
            addresses.removeAll(refused(store.otherRefusals(feed)));
            store.liftRefusals(addresses);
        }
    }

    private List<String> refused(Collection<Long> rows) {
        return rows.stream()
                .flatMap(row -> refusal(row).stream())
                .map(PersonSource::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private Optional<PersonSource> refusal(long row) {
        return entry(feeds.feed(FeedRowId.feed(row)), row) instanceof Entry.Rejected rejected
                ? rejected.refusal()
                : Optional.empty();
    }

    private Entry entry(ReadFeed feed, long row) {
        return reading.read(feed, ShapedRows.row(feed.shape(), FeedRowId.key(row), feeds.cells(row)));
    }
}
