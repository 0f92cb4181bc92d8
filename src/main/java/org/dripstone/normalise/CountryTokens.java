package org.dripstone.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the country whose names, in whatever languages, hold all words of a text: for names of several words that are
 * put together otherwise than CLDR does.
 */
final class CountryTokens {

    private static final int TELLING = 5;

    private final Map<String, Set<String>> countries = new HashMap<>();
    private final CountrySpelling spelling;

    CountryTokens(Map<String, CountrySense> names) {
        names.forEach((key, sense) -> CountryText.words(key).forEach(word -> add(word, sense)));
        spelling = new CountrySpelling(countries.entrySet().stream()
                .filter(word -> word.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        word -> new CountrySense(
                                List.copyOf(word.getValue()), CountrySense.Kind.NAME, "a word of its name"))));
    }

    private void add(String word, CountrySense sense) {
        if (sense.kind() != CountrySense.Kind.REFUSED) {
            countries.computeIfAbsent(word, any -> new HashSet<>()).addAll(sense.codes());
        }
    }

    /** At least two words must fit, one of them telling; a strange one between them may be an "and" we do not know. */
    Optional<CountryReading> read(String key) {
        var words = CountryText.words(key);
        var fitting = words.stream().map(this::of).toList();
        var known = fitting.stream().filter(some -> !some.isEmpty()).toList();
        if (known.size() < 2 || !hasEnds(fitting) || words.size() - known.size() > 1 || !isTelling(words)) {
            return Optional.empty();
        }
        var common = new HashSet<>(known.get(0));
        known.forEach(common::retainAll);
        return common.size() == 1
                ? Optional.of(new CountryReading(List.copyOf(common), List.of(), "words of the country's names"))
                : Optional.empty();
    }

    private Set<String> of(String word) {
        var exact = countries.get(word);
        return exact != null
                ? exact
                : spelling.read(word).flatMap(CountryReading::only).map(Set::of).orElse(Set.of());
    }

    private boolean isTelling(List<String> words) {
        return words.stream().anyMatch(word -> word.length() >= TELLING && of(word).size() == 1);
    }

    private static boolean hasEnds(List<Set<String>> fitting) {
        return !fitting.get(0).isEmpty() && !fitting.get(fitting.size() - 1).isEmpty();
    }
}
