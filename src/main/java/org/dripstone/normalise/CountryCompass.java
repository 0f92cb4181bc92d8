package org.dripstone.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "S. Sudan" and "N Korea": one letter for a part of the compass, which makes it another country or none. */
final class CountryCompass {

    private static final Pattern LETTER = Pattern.compile("([NSEW])(?:\\.\\s*|\\s+)(\\p{Lu}.*)");

    private static final Map<String, List<String>> PARTS = Map.of(
            "N", List.of("North", "Northern"),
            "S", List.of("South", "Southern"),
            "E", List.of("East", "Eastern"),
            "W", List.of("West", "Western"));

    private final Function<String, Optional<CountrySense>> whole;

    /** @param whole reads one name and nothing else */
    CountryCompass(Function<String, Optional<CountrySense>> whole) {
        this.whole = whole;
    }

    /** What the name means with the letter written out; where that is no country, the name without it is only asked about. */
    Optional<CountrySense> read(String text) {
        Matcher letter = LETTER.matcher(text);
        return letter.matches()
                ? writtenOut(letter).or(() -> whole.apply(letter.group(2)).map(CountryCompass::partOf))
                : Optional.empty();
    }

    private Optional<CountrySense> writtenOut(Matcher letter) {
        return Stream.of(letter.group(1))
                .flatMap(part -> PARTS.getOrDefault(part, List.of()).stream())
                .flatMap(part -> whole.apply(part + " " + letter.group(2)).stream())
                .findFirst();
    }

    private static CountrySense partOf(CountrySense country) {
        return new CountrySense(country.codes(), CountrySense.Kind.AMBIGUOUS, "a part of the compass before a name");
    }
}
