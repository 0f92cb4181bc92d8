package org.dripstone.matching;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.PersonSource;
import org.dripstone.feed.Entry;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.FeedStore.WaitingRow;
import org.dripstone.feed.RowReading;
import org.dripstone.feed.ShapedRows;
import org.dripstone.identity.Identification.Known;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.matching.InterestMatching.MatchingStores;

/** Refused consents find their person, whichever of the two came first and under whichever address. */
final class Refusals {
    private final MatchingStores stores;
    private final RowReading reading;
    private final Resolver resolver;
    private final String event;

    Refusals(MatchingStores stores, RowReading reading, Resolver resolver, String event) {
        this.stores = stores;
        this.reading = reading;
        this.resolver = resolver;
        this.event = event;
    }

    private record Refusal(long row, PersonSource says) {}

    void attach() {
        List<Refusal> refusals = stores.feeds().refusals(event).stream()
                .flatMap(row -> refusal(row).stream())
                .toList();
        WhoIsWho people = WhoIsWho.among(
                stores.people(),
                resolver,
                refusals.stream().map(refusal -> refusal.says().asRecord()).toList());
        for (Refusal refusal : refusals) {
            if (people.identify(refusal.says().asRecord()) instanceof Known known) {
                people.learn(known.person(), refusal.row(), event, refusal.says());
            }
        }
        people.settle();
    }

    private Optional<Refusal> refusal(WaitingRow row) {
        ReadFeed feed = stores.feeds().feed(row.feed());
        return reading.read(feed, ShapedRows.row(feed.shape(), row.key(), row.cells()))
                        instanceof Entry.Rejected rejected
                ? rejected.refusal().map(says -> new Refusal(row.id(), says))
                : Optional.empty();
    }
}
