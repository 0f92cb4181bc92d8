package org.dripstone.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dripstone.domain.PersonRecord;
import org.dripstone.identity.PeopleStore.Remembered;
import org.dripstone.identity.PeopleStore.Two;

/**
 * Of whom somebody said that they are two people: no rule and no third record makes them one. What was said of them, and of
 * whoever is on the way with somebody, is remembered beyond the rows that said it.
 */
final class KeptApart {
    private final Map<Long, Set<Long>> others = new HashMap<>();
    private final Map<String, Set<Long>> remembered = new HashMap<>();

    private KeptApart() {}

    static KeptApart in(PeopleStore store, Collection<PersonRecord> records) {
        KeptApart apart = new KeptApart();
        store.apart().forEach(apart::keep);
        Set<String> words = records.stream().map(KeptApart::words).collect(Collectors.toCollection(HashSet::new));
        store.remembered(words).forEach(apart::remember);
        return apart;
    }

    /**
     * Keeps by heart what is said of {@code underWay} and of all who are kept apart, for the day when the rows that say so
     * are taken back.
     */
    static void remember(PeopleStore store, Collection<Long> underWay) {
        Set<Long> people = new LinkedHashSet<>(underWay);
        store.apart().forEach(two -> people.addAll(List.of(two.person(), two.other())));
        Set<Remembered> all = new LinkedHashSet<>();
        store.sources(people)
                .forEach((person, said) -> said.forEach(
                        each -> all.add(new Remembered(words(each.source().asRecord()), person))));
        store.remember(all);
    }

    private void keep(Two two) {
        others.computeIfAbsent(two.person(), person -> new HashSet<>()).add(two.other());
        others.computeIfAbsent(two.other(), person -> new HashSet<>()).add(two.person());
    }

    private void remember(Remembered each) {
        remembered.computeIfAbsent(each.words(), words -> new HashSet<>()).add(each.person());
    }

    boolean areApart(long one, long other) {
        return others.getOrDefault(one, Set.of()).contains(other);
    }

    boolean areApart(long one, Collection<Long> people) {
        return people.stream().anyMatch(other -> areApart(one, other));
    }

    boolean holdsTwo(Collection<Long> people) {
        return people.stream().anyMatch(one -> areApart(one, people));
    }

    /**
     * Who was told of in the very words of {@code record} before all that told of them was taken back; nobody where that may
     * be two.
     */
    Optional<Long> toldOf(PersonRecord record) {
        Set<Long> people = remembered.getOrDefault(words(record), Set.of());
        return people.size() == 1 ? Optional.of(people.iterator().next()) : Optional.empty();
    }

    /** A row tells of {@code person} again, so what is remembered of them is needed no more. */
    void isBack(long person) {
        remembered.values().forEach(people -> people.remove(person));
    }

    /** Whoever is kept apart from {@code other} is so from {@code survivor}. */
    void merge(long survivor, long other) {
        Set<Long> apart = others.getOrDefault(other, Set.of());
        others.remove(other);
        for (long each : apart) {
            others.getOrDefault(each, new HashSet<>()).remove(other);
            keep(new Two(survivor, each));
        }
        remembered.values().stream().filter(people -> people.remove(other)).forEach(people -> people.add(survivor));
    }

    /** Folded no further than any later version will fold: the decision is to hold for ever. */
    private static String words(PersonRecord record) {
        String name = folded(record.name().written());
        String rest = record.emails().isEmpty()
                ? folded(record.organisation()) + "|" + record.country()
                : record.emails().stream().sorted().collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes((name + "|" + rest).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String folded(String text) {
        // Marks that only colour a letter; in Devanagari, Thai or Bengali they are the vowels.
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{InCombiningDiacriticalMarks}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
