package org.dripstone.normalise;

import java.util.Optional;
import java.util.function.Supplier;

/** All languages of CLDR, read the first time a name is in none of ours. */
final class EveryLanguage {

    private final Supplier<CountryLexicon> names;
    private final Supplier<CountrySpelling> spelling;

    EveryLanguage(CountryCodes codes, CountryWords words) {
        names = new Once<>(() -> CountryLexicon.ofAllLanguages(codes, words));
        spelling = new Once<>(() -> new CountrySpelling(names.get().names()));
    }

    Optional<CountryReading> exact(String key) {
        return names.get().exact(key).or(() -> names.get().bag(key)).map(CountrySense::reading);
    }

    Optional<CountryReading> misspelt(String key) {
        return spelling.get().read(key);
    }
}
