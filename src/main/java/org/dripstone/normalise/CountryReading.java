package org.dripstone.normalise;

import java.util.List;
import java.util.Optional;

/**
 * What a text says about countries, as far as it can be told without guessing.
 *
 * @param countries ISO 3166-1 alpha-2, in the order they are named; surely meant
 * @param ambiguous countries of which a person must choose
 * @param why one plain sentence
 */
public record CountryReading(List<String> countries, List<String> ambiguous, String why) {

    public CountryReading {
        countries = List.copyOf(countries);
        ambiguous = List.copyOf(ambiguous);
    }

    static CountryReading none(String why) {
        return new CountryReading(List.of(), List.of(), why);
    }

    /** The one country, when exactly one is surely meant. */
    public Optional<String> only() {
        return countries.size() == 1 && ambiguous.isEmpty() ? Optional.of(countries.get(0)) : Optional.empty();
    }

    boolean saysSomething() {
        return !countries.isEmpty() || !ambiguous.isEmpty();
    }
}
