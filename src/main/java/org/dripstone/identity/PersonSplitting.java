package org.dripstone.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dripstone.domain.Transactions;
import org.dripstone.identity.SplitStore.Leaving;
import org.dripstone.identity.SplitStore.Merge;
import org.dripstone.identity.SplitStore.Told;
import org.dripstone.identity.Splitting.NotSplit;
import org.dripstone.identity.Splitting.Split;

/**
 * Makes two people of one, by the rows that tell of the second, by addresses of theirs, or by whom of two that became one:
 * all of it in one transaction. The two are kept apart for ever.
 */
public final class PersonSplitting {
    private final SplitStore store;
    private final PeopleStore people;
    private final Resolver resolver;
    private final Transactions transactions;

    public PersonSplitting(SplitStore store, PeopleStore people, Resolver resolver, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.resolver = resolver;
        this.transactions = transactions;
    }

    /** Whoever became a part of {@code person} leaves again, with all that was theirs and came for them since. */
    public Splitting takeBack(long person, long other) {
        return settled(() -> living(person, from -> {
            Optional<Merge> merge = store.merge(from, other).filter(known -> from != other);
            if (merge.isEmpty()) {
                return new NotSplit("it is not on record that P" + other + " became a part of P" + from
                        + "; name the rows or addresses that leave");
            }
            return split(from, merge, told -> merge.get().sources().contains(told.source()));
        }));
    }

    /**
     * Whatever these rows say, or rows with these addresses, is said of somebody else.
     *
     * @param rows by what whoever named them calls them
     */
    public Splitting leave(long person, Map<String, Long> rows, Set<String> addresses) {
        return settled(() -> living(person, from -> {
            List<Told> all = store.told(from);
            Set<String> unknown = unknown(all, rows, addresses);
            return unknown.isEmpty()
                    ? split(
                            from,
                            Optional.empty(),
                            told -> rows.containsValue(told.feedRow()) || addresses.contains(told.address()))
                    : new NotSplit("P" + from + " is not told of by " + String.join(", ", unknown) + "; person show P"
                            + from + " names rows and addresses");
        }));
    }

    private Splitting settled(Supplier<Splitting> work) {
        Splitting done = transactions.inTurn(work);
        transactions.settle();
        return done;
    }

    private Splitting living(long person, LongFunction<Splitting> split) {
        return store.living(person).map(split::apply).orElseGet(() -> new NotSplit("there is no P" + person));
    }

    private static Set<String> unknown(List<Told> all, Map<String, Long> rows, Set<String> addresses) {
        Set<String> unknown = new TreeSet<>(addresses);
        all.forEach(told -> unknown.remove(told.address()));
        rows.forEach((name, row) -> {
            if (all.stream().noneMatch(told -> told.feedRow() == row)) {
                unknown.add(name);
            }
        });
        return unknown;
    }

    private Splitting split(long from, Optional<Merge> merge, Predicate<Told> leaves) {
        List<Told> all = store.told(from);
        List<Told> leaving = new ArrayList<>(all.stream().filter(leaves).toList());
        leaving.addAll(cameSince(all, leaving, merge));
        if (leaving.isEmpty() || leaving.size() == all.size()) {
            return new NotSplit(
                    leaving.isEmpty()
                            ? "no row is left that would leave P" + from
                            : "every row of P" + from + " would leave; nobody would stay");
        }
        long to = merge.map(Merge::other).orElseGet(people::add);
        merge.ifPresent(store::revive);
        Leaving move = leaving(from, to, all, leaving, merge);
        store.move(move);
        store.keepApart(from, to, "split by hand");
        List<Long> both = List.of(from, to);
        store.forgetTraits(both);
        people.indexAnew(both, resolver);
        people.describeAnew(both);
        WhoIsWho.remember(people, both);
        return new Split(
                from,
                to,
                leaving.stream().map(Told::feedRow).distinct().sorted().toList(),
                addresses(leaving),
                store.owned(to));
    }

    /** Rows that came after the merge, with addresses of which only rows that leave tell. */
    private static List<Told> cameSince(List<Told> all, List<Told> leaving, Optional<Merge> merge) {
        if (merge.isEmpty()) {
            return List.of();
        }
        long newest = merge.get().lastSource();
        Set<String> theirs = addresses(leaving);
        theirs.removeAll(addresses(all.stream()
                .filter(told -> told.source() <= newest && !leaving.contains(told))
                .toList()));
        return all.stream()
                .filter(told -> told.source() > newest && theirs.contains(told.address()))
                .toList();
    }

    private static Leaving leaving(long from, long to, List<Told> all, List<Told> leaving, Optional<Merge> merge) {
        Set<String> going = addresses(leaving);
        Set<String> staying =
                addresses(all.stream().filter(told -> !leaving.contains(told)).toList());
        Set<String> onlyGoing = new TreeSet<>(going);
        onlyGoing.removeAll(staying);
        staying.removeAll(going);
        return new Leaving(from, to, leaving, onlyGoing, staying, merge);
    }

    private static Set<String> addresses(List<Told> some) {
        return some.stream()
                .map(Told::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
