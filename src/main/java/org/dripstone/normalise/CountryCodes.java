package org.dripstone.normalise;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two letters, three letters, three digits or a flag: the codes a country has. */
final class CountryCodes {

    private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2,3}|\\d{3}");

    private static final int FLAG_A = 0x1F1E6;

    /** Reserved for use beside ISO 3166: the United Kingdom's own, Greece in the European Union's papers. */
    private static final Map<String, String> ALIASES = Map.of("UK", "GB", "EL", "GR");

    private final Set<String> countries = new TreeSet<>();
    private final Map<String, CountrySense> senses = new HashMap<>();

    CountryCodes() {
        for (Region region : Region.getAvailable(RegionType.TERRITORY)) {
            if (isOfficial(region)) {
                add(region);
            }
        }
        ALIASES.forEach((alias, country) -> senses.put(alias, sense(country, "a code used for " + country)));
        senses.put("XKX", sense("XK", "alpha-3 code"));
        senses.put(
                "NA",
                new CountrySense(
                        List.of("NA"),
                        CountrySense.Kind.AMBIGUOUS,
                        "the code of Namibia, or short for not applicable"));
    }

    /** Kosovo has no ISO code yet; XK is what CLDR and the European Union write. */
    private boolean isOfficial(Region region) {
        var code = region.toString();
        return code.equals("XK") || List.of(Locale.getISOCountries()).contains(code);
    }

    private void add(Region region) {
        var code = region.toString();
        countries.add(code);
        senses.put(code, sense(code, "alpha-2 code"));
        var three = new ULocale("und", code).getISO3Country();
        senses.put(three, sense(code, "alpha-3 code"));
        senses.put("%03d".formatted(region.getNumericCode()), sense(code, "numeric code"));
    }

    boolean has(String code) {
        return countries.contains(code);
    }

    Set<String> all() {
        return Set.copyOf(countries);
    }

    Optional<CountrySense> read(String text) {
        if (isFlag(text)) {
            return Optional.of(fromFlag(text)).filter(this::has).map(code -> sense(code, "flag"));
        }
        return CODE.matcher(text).matches()
                ? Optional.ofNullable(senses.get(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean isFlag(String text) {
        return text.codePointCount(0, text.length()) == 2
                && text.codePoints().allMatch(letter -> letter >= FLAG_A && letter < FLAG_A + 26);
    }

    private static String fromFlag(String text) {
        return text.codePoints()
                .mapToObj(letter -> Character.toString('A' + letter - FLAG_A))
                .collect(Collectors.joining());
    }

    private static CountrySense sense(String country, String why) {
        return new CountrySense(List.of(country), CountrySense.Kind.NAME, why);
    }
}
