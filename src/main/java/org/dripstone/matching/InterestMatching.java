package org.dripstone.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.FeedStore;
import org.dripstone.feed.FeedStore.WaitingRow;
import org.dripstone.feed.RowReading;
import org.dripstone.feed.SolutionStore;
import org.dripstone.feed.SolutionStore.Listed;
import org.dripstone.identity.PeopleStore;
import org.dripstone.identity.Resolver;

/** Holds every waiting interest of an event against the people and the catalogue known by now. */
public final class InterestMatching {
    private static final int CHUNK = 500;

    private final MatchingStores stores;
    private final RowReading reading;
    private final Resolver resolver;
    private final Function<String, List<String>> countriesMentionedIn;
    private final Transactions transactions;

    /** Where a match is looked up and kept. */
    public record MatchingStores(
            FeedStore feeds, PeopleStore people, SolutionStore solutions, InterestStore interests) {}

    public InterestMatching(
            MatchingStores stores,
            RowReading reading,
            Resolver resolver,
            Function<String, List<String>> countriesMentionedIn,
            Transactions transactions) {
        this.stores = stores;
        this.reading = reading;
        this.resolver = resolver;
        this.countriesMentionedIn = countriesMentionedIn;
        this.transactions = transactions;
    }

    /**
     * Decides what can be decided; what cannot waits on, with its reason. Returns the feeds that have rows which were
     * looked at.
     */
    public Set<Long> match(String event) {
        List<Long> feeds = stores.feeds().unmatched(event);
        List<Listed> catalogue = stores.solutions().catalogue(event);
        SolutionFinder finder =
                new SolutionFinder(catalogue.stream().map(Listed::solution).toList(), countriesMentionedIn);
        transactions.inTurn(() -> {
            new Refusals(stores, reading, resolver, event).attach();
            return true;
        });
        Set<Long> touched = new LinkedHashSet<>();
        long after = 0;
        while (true) {
            List<WaitingRow> rows = stores.feeds().waiting(event, after, CHUNK);
            if (rows.isEmpty()) {
                stores.feeds().markMatched(feeds);
                return touched;
            }
            transactions.inTurn(() -> {
                new InterestChunk(stores, reading, resolver, event, catalogue, finder).match(rows);
                return true;
            });
            rows.forEach(row -> touched.add(row.feed()));
            after = rows.get(rows.size() - 1).id();
        }
    }
}
