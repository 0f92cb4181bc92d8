package org.dripstone.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.identity.Identification.Doubt;
import org.dripstone.identity.Identification.Known;
import org.dripstone.identity.Identification.Unknown;

/** What comparing one record with people has shown, and whom it therefore tells of. */
final class Findings {
    private final PersonRecord record;
    private final KeptApart apart;
    private final Map<Long, String> byAddress = new TreeMap<>();
    private final Map<Long, String> byRest = new TreeMap<>();
    private final Map<Long, String> possible = new TreeMap<>();
    private final Set<Long> inTheseWords = new HashSet<>();
    private final Set<Long> byName = new HashSet<>();
    private final Set<Long> calledSo = new HashSet<>();
    private final Map<Long, Resolver.Weighed> against = new TreeMap<>();

    Findings(PersonRecord record, KeptApart apart) {
        this.record = record;
        this.apart = apart;
    }

    void add(long candidate, PersonRecord known, Resolver.Weighed weighed) {
        Resolution resolution = weighed.resolution();
        if (known.equals(record)) {
            inTheseWords.add(candidate);
        }
        if (weighed.ruling().speaksAgainst()) {
            against.putIfAbsent(candidate, weighed);
        }
        if (resolution instanceof Resolution.Same) {
            boolean sameAddress = !Collections.disjoint(known.emails(), record.emails());
            (sameAddress ? byAddress : byRest).putIfAbsent(candidate, resolution.why());
            if (!known.name().isBlank() && !record.name().isBlank()) {
                byName.add(candidate);
            }
            if (sameAddress && weighed.names() == NameAgreement.SAME) {
                calledSo.add(candidate);
            }
        } else if (resolution instanceof Resolution.Possible) {
            possible.putIfAbsent(candidate, resolution.why());
        }
    }

    /**
     * An address joins all who have it, unless two of those it reminds of are kept apart, or have names that tell of two.
     * Without one, only a single person may agree in the rest: where two do, nothing tells which of them it is, unless one
     * was told of in these very words.
     */
    Identification verdict(BiPredicate<Long, Long> areOfTwoNames) {
        doubtWhereSomethingSpeaksAgainst();
        byRest.keySet().removeAll(byAddress.keySet());
        if (byAddress.isEmpty()) {
            return one(byRest);
        }
        Set<Long> reminding = new HashSet<>(possible.keySet());
        reminding.addAll(byAddress.keySet());
        if (apart.holdsTwo(reminding) || holdsTwo(byAddress.keySet(), areOfTwoNames)) {
            return one(byAddress);
        }
        Set<Long> same = new HashSet<>(byAddress.keySet());
        if (byRest.size() == 1 && byRest.keySet().stream().noneMatch(one -> apart.areApart(one, same))) {
            same.addAll(byRest.keySet());
        }
        return known(same);
    }

    /** What one record of a person speaks for and another against is asked about, unless it is told in the same words. */
    private void doubtWhereSomethingSpeaksAgainst() {
        against.forEach((candidate, weighed) -> {
            boolean isTold = inTheseWords.contains(candidate) || calledSo.contains(candidate);
            if (!isTold && weighed.ruling().isOfTwoNames()) {
                doubt(byAddress, candidate, weighed);
            }
            if (!isTold) {
                doubt(byRest, candidate, weighed);
            }
        });
    }

    private void doubt(Map<Long, String> agreeing, long candidate, Resolver.Weighed weighed) {
        if (agreeing.remove(candidate) != null) {
            possible.putIfAbsent(candidate, weighed.resolution().why());
        }
    }

    private static boolean holdsTwo(Set<Long> people, BiPredicate<Long, Long> areTwo) {
        return people.stream()
                .anyMatch(one -> people.stream().anyMatch(other -> one < other && areTwo.test(one, other)));
    }

    private Identification one(Map<Long, String> agreeing) {
        return Stream.of(agreeing.keySet(), inTheseWords, byName)
                .map(some -> agreeing.keySet().stream().filter(some::contains).toList())
                .filter(some -> some.size() == 1)
                .findFirst()
                .<Identification>map(this::known)
                .orElseGet(this::unknown);
    }

    private Known known(Collection<Long> same) {
        long survivor = Collections.min(same);
        List<Long> others = same.stream().filter(id -> id != survivor).sorted().toList();
        return new Known(
                survivor,
                others,
                (byAddress.isEmpty() ? byRest : byAddress).values().iterator().next());
    }

    private Unknown unknown() {
        Map<Long, String> doubts = new TreeMap<>(possible);
        doubts.putAll(byRest);
        doubts.putAll(byAddress);
        return new Unknown(doubts.entrySet().stream()
                .map(doubt -> new Doubt(doubt.getKey(), doubt.getValue()))
                .toList());
    }
}
