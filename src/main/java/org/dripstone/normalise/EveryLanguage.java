package org.dripstone.normalise;

import java.util.Optional;
import java.util.function.Supplier;

/** All languages of CLDR, read the first time a name is in none of ours. */
final class EveryLanguage {

    private final CountryWords words;
    private final Supplier<CountryLexicon> names;
    private final Supplier<CountrySpelling> spelling;
    private final Supplier<Skeleton> skeleton;

    EveryLanguage(CountryCodes codes, CountryWords words) {
        this.words = words;
        names = new Once<>(() -> CountryLexicon.ofAllLanguages(codes, words));
        spelling = new Once<>(() -> new CountrySpelling(names.get().names()));
        skeleton = new Once<>(() -> new Skeleton(names.get().names()));
    }

    Optional<CountryReading> exact(String key) {
        var core = words.core(key);
        return names.get()
                .exact(key)
                .or(() -> names.get().bag(key))
                .or(() -> core.length() < 4 ? Optional.empty() : names.get().bag(core))
                .map(CountrySense::reading);
    }

    Optional<CountryReading> misspelt(String key) {
        return spelling.get().read(key).or(() -> skeleton.get().read(key));
    }
}
