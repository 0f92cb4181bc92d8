package org.dripstone.matching;

import java.util.List;
import java.util.OptionalLong;
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

    /** Decides what can be decided; what cannot waits on, with its reason. */
    public void match(String event) {
        List<Long> feeds = stores.feeds().unmatched(event);
        List<Listed> catalogue = stores.solutions().catalogue(event);
        SolutionFinder finder =
                new SolutionFinder(catalogue.stream().map(Listed::solution).toList(), countriesMentionedIn);
        transactions.inTurn(() -> {
            new Refusals(stores, reading, resolver, event).attach();
            return true;
        });
        OptionalLong after = OptionalLong.of(0);
        while (after.isPresent()) {
            long from = after.getAsLong();
            // Read within the turn: what another process has decided by then does not wait any more.
            List<WaitingRow> rows = transactions.inTurn(() -> {
                List<WaitingRow> waiting = stores.feeds().waiting(event, from, CHUNK);
                new InterestChunk(stores, reading, resolver, event, catalogue, finder).match(waiting);
                return waiting;
            });
            after = rows.stream().mapToLong(WaitingRow::id).max();
        }
        transactions.inTurn(() -> {
            stores.interests().putAccepted(event);
            return true;
        });
        stores.feeds().markMatched(feeds);
    }
}
