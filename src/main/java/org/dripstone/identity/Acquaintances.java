package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;

/** The people a batch of rows may tell of, kept at hand while the batch is worked through. */
final class Acquaintances {
    private final Preparations preparations;
    private final Map<Long, List<PersonRecord>> records = new HashMap<>();
    private final Map<String, Set<Long>> byKey = new HashMap<>();

    Acquaintances(Preparations preparations, Collection<KnownPerson> known) {
        this.preparations = preparations;
        known.forEach(person -> person.records().forEach(record -> learn(person.id(), record)));
    }

    /** Adds what is now known of {@code person}. */
    void learn(long person, PersonRecord record) {
        records.computeIfAbsent(person, p -> new ArrayList<>()).add(record);
        preparations
                .blockingKeys(record)
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(person));
    }

    /** Gives all that is known of {@code others} to {@code survivor}. */
    void merge(long survivor, Collection<Long> others) {
        for (long other : others) {
            List<PersonRecord> moved = records.getOrDefault(other, List.of());
            records.remove(other);
            byKey.values().forEach(people -> people.remove(other));
            moved.forEach(record -> learn(survivor, record));
        }
    }

    /** Whom {@code record} tells of, among the people at hand. */
    Identification identify(PersonRecord record) {
        Map<Long, String> byAddress = new TreeMap<>();
        Map<Long, String> byRest = new TreeMap<>();
        Map<Long, String> possible = new TreeMap<>();
        for (long candidate : candidates(record)) {
            sort(candidate, record, byAddress, byRest, possible);
        }
        return verdict(byAddress, byRest, possible);
    }

    private Set<Long> candidates(PersonRecord record) {
        Set<Long> found = new LinkedHashSet<>();
        preparations.blockingKeys(record).forEach(key -> found.addAll(byKey.getOrDefault(key, Set.of())));
        return found;
    }

    private void sort(
            long candidate,
            PersonRecord record,
            Map<Long, String> byAddress,
            Map<Long, String> byRest,
            Map<Long, String> possible) {
        for (PersonRecord known : records.getOrDefault(candidate, List.of())) {
            Resolution resolution =
                    preparations.resolver().compare(preparations.prepared(known), preparations.prepared(record));
            if (resolution instanceof Resolution.Same) {
                boolean sameAddress = !Collections.disjoint(known.emails(), record.emails());
                (sameAddress ? byAddress : byRest).putIfAbsent(candidate, resolution.why());
            } else if (resolution instanceof Resolution.Possible) {
                possible.putIfAbsent(candidate, resolution.why());
            }
        }
    }

    /**
     * An address joins all who have it. Without one, only a single person may agree in the rest: where two do, nothing
     * tells which of them it is.
     */
    private static Identification verdict(
            Map<Long, String> byAddress, Map<Long, String> byRest, Map<Long, String> possible) {
        byRest.keySet().removeAll(byAddress.keySet());
        List<Long> same = new ArrayList<>(byAddress.keySet());
        if (byRest.size() == 1) {
            same.addAll(byRest.keySet());
        }
        if (!same.isEmpty()) {
            long survivor = Collections.min(same);
            List<Long> others = same.stream().filter(id -> id != survivor).toList();
            return new Identification.Known(
                    survivor,
                    others,
                    (byAddress.isEmpty() ? byRest : byAddress)
                            .values()
                            .iterator()
                            .next());
        }
        possible.putAll(byRest);
        return new Identification.Unknown(possible.entrySet().stream()
                .map(entry -> new Identification.Doubt(entry.getKey(), entry.getValue()))
                .toList());
    }
}
