package org.dripstone.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.PersonRecord;

/** The people a batch of rows may tell of, kept at hand while the batch is worked through. */
final class Acquaintances {
    private final Preparations preparations;
    private final Map<Long, List<PersonRecord>> records = new HashMap<>();
    private final Map<String, Set<Long>> byKey = new HashMap<>();
    private final KeptApart apart;

    Acquaintances(Preparations preparations, Collection<KnownPerson> known, KeptApart apart) {
        this.preparations = preparations;
        this.apart = apart;
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
            apart.merge(survivor, other);
        }
    }

    /** Whom {@code record} tells of, among the people at hand. */
    Identification identify(PersonRecord record) {
        Findings findings = new Findings(record, apart);
        Optional<Long> toldBefore = apart.toldOf(record);
        for (long candidate : candidates(record)) {
            if (toldBefore.filter(known -> apart.areApart(known, candidate)).isEmpty()) {
                compare(candidate, record, findings);
            }
        }
        return findings.verdict(this::areOfTwoNames);
    }

    /** Whether what is known of each tells that they are two, though nobody has said so yet. */
    private boolean areOfTwoNames(long one, long other) {
        List<PersonRecord> theirs = records.getOrDefault(other, List.of());
        return records.getOrDefault(one, List.of()).stream()
                .anyMatch(mine -> theirs.stream()
                        .anyMatch(record -> weigh(mine, record).ruling().isOfTwoNames()));
    }

    /** As in the store: what too many share counts only together, or a list of namesakes would be a question a pair. */
    private Set<Long> candidates(PersonRecord record) {
        Set<Long> found = new LinkedHashSet<>();
        List<String> crowded = new ArrayList<>();
        for (String key : preparations.blockingKeys(record)) {
            if (!addFew(sharing(key), found)) {
                crowded.add(key);
            }
        }
        TwoKeys.of(crowded).forEach(two -> addFew(sharing(two), found));
        return found;
    }

    private Set<Long> sharing(String key) {
        return byKey.getOrDefault(key, Set.of());
    }

    private Set<Long> sharing(TwoKeys two) {
        Set<Long> both = new LinkedHashSet<>(sharing(two.one()));
        both.retainAll(sharing(two.other()));
        return both;
    }

    /** Whether they are few enough to be compared. */
    private static boolean addFew(Set<Long> people, Set<Long> found) {
        boolean few = people.size() <= Resolver.MOST_SHARING;
        if (few) {
            found.addAll(people);
        }
        return few;
    }

    private void compare(long candidate, PersonRecord record, Findings findings) {
        for (PersonRecord known : records.getOrDefault(candidate, List.of())) {
            findings.add(candidate, known, weigh(known, record));
        }
    }

    private Resolver.Weighed weigh(PersonRecord some, PersonRecord other) {
        return preparations.resolver().weigh(preparations.prepared(some), preparations.prepared(other));
    }
}
