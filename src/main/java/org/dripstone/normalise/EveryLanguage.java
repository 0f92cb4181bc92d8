package org.dripstone.normalise;

import java.util.Optional;
import java.util.function.Supplier;

/** All languages of CLDR, read the first time a name is in none of ours. */
final class EveryLanguage {

    private final CountryWords words;
    private final Supplier<CountryLexicon> names;
    private final Supplier<CountrySpelling> spelling;
    private final Supplier<Skeleton> skeleton;
    private final Supplier<CountryTokens> tokens;

    EveryLanguage(CountryCodes codes, CountryWords words) {
        this.words = words;
        names = new Once<>(() -> CountryLexicon.ofAllLanguages(codes, words));
        spelling = new Once<>(() -> new CountrySpelling(names.get().names()));
        skeleton = new Once<>(() -> new Skeleton(names.get().names()));
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

    Optional<CountryReading> misspelt(String key, int errors) {
        return spelling.get().read(key, errors);
    }

    Optional<CountryReading> alike(String key) {
        return tokens.get().read(key).or(() -> skeleton.get().read(key)).or(() -> romanised(key));
    }

    private Optional<CountryReading> romanised(String key) {
        return key.isEmpty() || key.charAt(0) < 0x250
                ? Optional.empty()
                : spelling.get().read(skeleton.get().latin(key));
    }
}
