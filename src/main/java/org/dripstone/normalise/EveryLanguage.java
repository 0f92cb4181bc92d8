package org.dripstone.normalise;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All languages of CLDR, read the first time a name is in none of ours. */
final class EveryLanguage {

    /** From Kana on. */
    private static final char UNSPACED = '\u3040';

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

    /** Accents tell Togo's Irish name, Tóga, from what others call Tonga. */
    Optional<CountrySense> sense(String written, String key) {
        return sense(key)
                .map(sense -> sense.kind() == CountrySense.Kind.AMBIGUOUS
                        ? names.get()
                                .written(written)
                                .filter(CountrySense::isSure)
                                .orElse(sense)
                        : sense);
    }

    /** What letters lean to and sounds too. */
    CountryReading agreed(String key, CountryReading leaning) {
        return leaning.ambiguous().size() == 1
                        && hearing.get().speaksFor(leaning.ambiguous().get(0), key)
                ? new CountryReading(leaning.ambiguous(), List.of(), "near one country's name by letters and by sounds")
                : leaning;
    }

    private Optional<CountrySense> sense(String key) {
        var core = words.core(key);
        return names.get()
                .exact(key)
                .or(() -> names.get().bag(key))
                .or(() -> core.length() < shortest(core) || core.equals(key)
                        ? Optional.empty()
                        : names.get().bag(core).map(CountrySense::asState))
                .filter(sense -> sense.kind() != CountrySense.Kind.PLACE || !words.tellsOfAnIsland(key));
    }

    /** In scripts without blanks two signs are a name: Chad is チャド, two signs and a mark. */
    private static int shortest(String core) {
        return !core.isEmpty() && core.charAt(0) >= UNSPACED ? 2 : 4;
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
