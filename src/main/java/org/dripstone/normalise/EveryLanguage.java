package org.dripstone.normalise;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All languages of CLDR, read the first time a name is in none of ours. */
final class EveryLanguage {

    private final CountryWords words;
    private final Supplier<CountryLexicon> names;
    private final Supplier<CountrySpelling> spelling;
    private final Supplier<CountryHearing> hearing;
    private final Supplier<CountryTokens> tokens;
    private final Supplier<IslandWords> islands = new Once<>(IslandWords::new);

    EveryLanguage(CountryCodes codes, CountryWords words) {
        this.words = words;
        names = new Once<>(() -> CountryLexicon.ofAllLanguages(codes, words));
        spelling = new Once<>(() -> new CountrySpelling(names.get().names()));
        hearing = new Once<>(() -> new CountryHearing(names.get().names(), this::telling));
        tokens = new Once<>(() -> new CountryTokens(names.get().names()));
    }

    Optional<CountryReading> exact(String key) {
        var core = words.core(key);
        return names.get()
                .exact(key)
                .or(() -> names.get().bag(key))
                .or(() -> core.length() < 4 || core.equals(key)
                        ? Optional.empty()
                        : names.get().bag(core).map(CountrySense::asState))
                .map(CountrySense::reading);
    }

    /** The key without the words for republic and island. */
    private String telling(String key) {
        return CountryText.words(words.core(key)).stream()
                .filter(word -> !islands.get().has(word))
                .collect(Collectors.joining(" "));
    }

    Optional<CountryReading> misspelt(String key, int errors) {
        return spelling.get().read(key, errors);
    }

    Optional<CountryReading> alike(String key) {
        return tokens.get().read(key).or(() -> hearing.get().read(key));
    }

    Optional<CountryReading> heard(String key) {
        return hearing.get().read(key);
    }
}
