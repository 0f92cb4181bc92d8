package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first letters of one English name, written as an abbreviation: {@code Neth.}; without the full stop they may be a
 * word, {@code GREEN} or {@code PORT}, and are asked about. Of names of several words the first tells nothing.
 */
final class CountryAbbreviations {

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{4,9}\\.?|\\p{Lu}\\p{Ll}{3,8}\\.");

    private record Named(String code, String key) {}

    private final List<Named> names;

    CountryAbbreviations(CountryCodes codes) {
        names = CldrRegions.in(ULocale.ENGLISH)
                .filter(name -> codes.has(name.code()))
                .map(name -> new Named(name.code(), CountryText.key(name.name())))
                .filter(name -> name.key().indexOf(' ') < 0)
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
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var why = "short for the name of " + String.join(" or ", meant);
        boolean isSaid = meant.size() == 1 && text.endsWith(".");
        return Optional.of(new CountryReading(isSaid ? meant : List.of(), isSaid ? List.of() : meant, why));
    }
}
