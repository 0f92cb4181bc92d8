package org.dripstone.normalise;

import java.util.*;

public record CountryReading(List<String> countries, List<String> ambiguous, String why) {
    public Optional<String> only() {
        return countries.size() == 1 && ambiguous.isEmpty() ? Optional.of(countries.get(0)) : Optional.empty();
    }
}
