package org.dripstone.normalise;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name with another time's in brackets: "Congo, Democratic Republic of (was Zaire)", "Former USSR (now Ukraine)". */
final class CountryThen {

    private static final Pattern BRACKETS =
            Pattern.compile("(.+?)[(（\\[]\\s*([\\p{L}\\p{M}]+)[\\s:]+([^()（）\\[\\]]+)[)）\\]]\\s*");

    private final CountryWords words;

    CountryThen(CountryWords words) {
        this.words = words;
    }

    /** What the country is called today; absent where nothing of another time is said. */
    Optional<String> today(String cell) {
        var found = BRACKETS.matcher(cell);
        if (!found.matches()) {
            return Optional.empty();
        }
        var leads = CountryText.key(found.group(2));
        if (words.leadsToToday(leads)) {
            return Optional.of(found.group(3).strip());
        }
        return words.leadsToFormer(leads) ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
