package org.dripstone.undo;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.identity.PeopleStore;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.WhoIsWho;
import org.dripstone.partnership.Journeys;
import org.dripstone.partnership.PartnershipOpening;
import org.dripstone.undo.UndoStore.KnownFeed;
import org.dripstone.undo.UndoStore.Unsaid;
import org.dripstone.undo.Undoing.NotUndone;
import org.dripstone.undo.Undoing.Undone;
import org.dripstone.undo.Undoing.UndoneBefore;

/**
 * Takes one feed back, as if it had never been dropped: all of it in one transaction. Other feeds say again what they
 * had not been asked to say twice, and their forms are matched anew.
 */
public final class FeedUndoing {
    private final UndoStore store;
    private final PeopleStore people;
    private final Resolver resolver;
    private final SaidAgain again;
    private final Consumer<String> matching;
    private final Journeys journeys;
    private final PartnershipOpening opening;
    private final Transactions transactions;

    /** @param matching holds the waiting forms of an event against people and catalogue */
    public FeedUndoing(
            UndoStore store,
            PeopleStore people,
            Resolver resolver,
            SaidAgain again,
            Consumer<String> matching,
            Journeys journeys,
            PartnershipOpening opening,
            Transactions transactions) {
        this.store = store;
        this.people = people;
        this.resolver = resolver;
        this.again = again;
        this.matching = matching;
        this.journeys = journeys;
        this.opening = opening;
        this.transactions = transactions;
    }

    public Undoing undo(long feed) {
        Undoing done = transactions.inTurn(() -> {
            Optional<KnownFeed> found = store.find(feed);
            return found.flatMap(FeedUndoing::refusal)
                    .orElseGet(() ->
                            found.<Undoing>map(this::undone).orElseGet(() -> new NotUndone("there is no such feed")));
        });
        transactions.settle();
        return done;
    }

    private static Optional<Undoing> refusal(KnownFeed feed) {
        return switch (feed.status()) {
            case UNDONE -> Optional.of(new UndoneBefore(feed.name()));
            case READING -> Optional.of(new NotUndone(feed.name() + " is still being read; try again in a moment"));
            case REPEATED ->
                Optional.of(new NotUndone(
                        feed.name() + " repeated F" + feed.sameAs().orElse(0L) + " and added nothing; undo F"
                                + feed.sameAs().orElse(0L)));
            case TAKEN_IN, FAILED -> Optional.empty();
        };
    }

    private Undone undone(KnownFeed feed) {
        Set<Long> told = store.people(feed.id());
        List<Long> echoes = store.echoes(feed.id());
        Set<Long> resting = store.formsRestingOn(feed.id());
        again.liftRefusals(feed.id());
        WhoIsWho.remember(people, store.underWay(feed.id()));
        store.takeBack(feed.id());
        Set<Long> toDescribe = new HashSet<>(told);
        toDescribe.addAll(store.waitAgain(resting));
        toDescribe.addAll(store.waitAgain(store.formsOfUnlisted(told)));
        describeAnew(toDescribe);
        again.echo(echoes);
        again.offer(feed.id());
        matching.accept(feed.event());
        List<Long> withdrawn = withdrawUnsaid(feed);
        return new Undone(feed.name(), told.size(), withdrawn, store.sent(withdrawn));
    }

    private void describeAnew(Collection<Long> told) {
        store.forgetTraits(told);
        people.indexAnew(told, resolver);
        people.describeAnew(told);
    }

    private List<Long> withdrawUnsaid(KnownFeed feed) {
        String why = "feed F" + feed.id() + " (" + feed.name() + ") was undone";
        List<Unsaid> unsaid = store.unsaid(feed.event());
        unsaid.forEach(interest -> {
            interest.partnership().ifPresent(partnership -> journeys.withdraw(partnership, why));
            store.withdraw(interest);
        });
        List<Long> withdrawn = unsaid.stream()
                .flatMap(interest -> interest.partnership().stream())
                .toList();
        introduceOthersAnew(withdrawn, feed.event(), why);
        return withdrawn;
    }

    /** A letter that waited may have told of others too: they are introduced by a new one. */
    private void introduceOthersAnew(List<Long> withdrawn, String event, String why) {
        Set<Long> others = store.stopLetters(withdrawn).stream()
                .filter(other -> !withdrawn.contains(other))
                .collect(Collectors.toSet());
        others.forEach(other -> journeys.decide(other, Stage.INTEREST, "introduced by a new letter, because " + why));
        opening.open(event);
    }
}
