package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first letters of one English name, written as an abbreviation: {@code Neth.}, {@code SEYCH}. */
final class CountryAbbreviations {

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{4,9}\\.?|\\p{Lu}\\p{Ll}{3,8}\\.");

    private record Named(String code, String key) {}

    private final List<Named> names;

    CountryAbbreviations(CountryCodes codes) {
        names = CldrRegions.in(ULocale.ENGLISH)
                .filter(name -> codes.has(name.code()))
                .map(name -> new Named(name.code(), CountryText.key(name.name())))
                .toList();
    }

    /** Four letters may begin the names of two countries, or of none. */
    Optional<CountryReading> read(String text) {
        if (!ABBREVIATION.matcher(text).matches()) {
            return Optional.empty();
        }
        var begin = CountryText.key(text);
        var meant = names.stream()
                .filter(name -> name.key().startsWith(begin))
                .map(Named::code)
                .distinct()
                .sorted()
                .toList();
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new CountryReading(meant, List.of(), "short for the name of " + meant.get(0)));
            default -> Optional.of(new CountryReading(List.of(), meant, "short for the names of several countries"));
        };
    }
}
