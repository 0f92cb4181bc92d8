package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the people some records may tell of, few of them however many there are. */
final class Candidates {
    private Candidates() {}

    /** Those who share a key of a record that few others have, or two that many have. */
    static List<KnownPerson> of(PeopleStore store, Collection<Sought> records) {
        Set<String> keys = new LinkedHashSet<>();
        records.forEach(record -> keys.addAll(record.keys()));
        Set<String> crowded = store.crowded(keys, Resolver.MOST_SHARING);
        Set<SoughtKey> telling = records.stream()
                .flatMap(record -> record.keys(key -> !crowded.contains(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<KnownPerson> found = new ArrayList<>(store.candidates(telling));
        Set<Long> others = new LinkedHashSet<>(store.sharing(together(records, crowded), Resolver.MOST_SHARING));
        found.forEach(person -> others.remove(person.id()));
        found.addAll(store.known(others));
        return found;
    }

    private static Set<TwoKeys> together(Collection<Sought> records, Set<String> crowded) {
        return records.stream()
                .flatMap(record -> TwoKeys.of(
                        record.keys().stream().filter(crowded::contains).toList())
                        .stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
