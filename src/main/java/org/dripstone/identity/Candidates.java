package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the people some records may tell of, few of them however many there are. */
final class Candidates {
    private Candidates() {}

    /** Those who share a key of a record that few others have, or two that many have. */
    static List<KnownPerson> of(PeopleStore store, Collection<Set<String>> keysOfEach) {
        Set<String> keys = new LinkedHashSet<>();
        keysOfEach.forEach(keys::addAll);
        Set<String> crowded = store.crowded(keys, Resolver.MOST_SHARING);
        keys.removeAll(crowded);
        List<KnownPerson> found = new ArrayList<>(store.candidates(keys));
        Set<Long> others = sharingTwo(store, keysOfEach, crowded);
        found.forEach(person -> others.remove(person.id()));
        found.addAll(store.known(others));
        return found;
    }

    private static Set<Long> sharingTwo(PeopleStore store, Collection<Set<String>> keysOfEach, Set<String> crowded) {
        Set<TwoKeys> together = new LinkedHashSet<>();
        keysOfEach.forEach(keys -> together.addAll(
                TwoKeys.of(keys.stream().filter(crowded::contains).toList())));
        Set<Long> people = new LinkedHashSet<>();
        together.forEach(two -> {
            List<Long> sharing = store.sharing(two, Resolver.MOST_SHARING + 1);
            if (sharing.size() <= Resolver.MOST_SHARING) {
                people.addAll(sharing);
            }
        });
        return people;
    }
}
