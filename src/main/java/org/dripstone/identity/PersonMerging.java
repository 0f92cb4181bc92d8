package org.dripstone.identity;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Transactions;

/** Makes one person of two by hand, as whoever answers a question with yes does. */
public final class PersonMerging {
    private final SplitStore store;
    private final PeopleStore people;
    private final Transactions transactions;

    public PersonMerging(SplitStore store, PeopleStore people, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Makes {@code other} a part of {@code survivor}.
     *
     * @param evenSo although somebody said that they are two people
     * @return why nothing changed; absent where they are one now
     */
    public Optional<String> merge(long survivor, long other, boolean evenSo) {
        Optional<String> refusal = transactions.inTurn(() -> merged(survivor, other, evenSo));
        transactions.settle();
        return refusal;
    }

    private Optional<String> merged(long survivor, long other, boolean evenSo) {
        Optional<Long> one = store.living(survivor);
        Optional<Long> two = store.living(other);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.of("there is no P" + (one.isEmpty() ? survivor : other));
        }
        return one.equals(two)
                ? Optional.of("P" + survivor + " and P" + other + " are one person already")
                : united(one.get(), two.get(), evenSo);
    }

    private Optional<String> united(long survivor, long other, boolean evenSo) {
        if (store.areApart(survivor, other)) {
            if (!evenSo) {
                return Optional.of("somebody said that P" + survivor + " and P" + other
                        + " are two people; --even-so makes them one after all");
            }
            store.takeApartBack(survivor, other);
        }
        people.merge(survivor, other);
        people.describeAnew(List.of(survivor));
        return Optional.empty();
    }
}
