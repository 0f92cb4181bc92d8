package org.dripstone.normalise;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two letters, three letters, three digits or a flag: the codes a country has. */
final class CountryCodes {

    private static final Pattern LETTERS = Pattern.compile("\\p{Alpha}{2,3}");
    private static final Pattern PART = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3}");

    /** Has no ISO code yet; this one is what CLDR and the European Union write. */
    private static final String KOSOVO = "XK";

    private static final int FLAG_A = 0x1F1E6;

    /** Reserved for use beside ISO 3166: the United Kingdom's own, Greece in the European Union's papers. */
    private static final Map<String, String> ALIASES = Map.of("UK", "GB", "EL", "GR");

    private final Set<String> countries = new TreeSet<>();
    private final Map<String, CountrySense> senses = new HashMap<>();
    private final Map<String, CountrySense> olympic = new HashMap<>();

    CountryCodes() {
        Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO)).forEach(this::add);
        ALIASES.forEach((alias, country) -> senses.put(alias, sense(country, "a code used for " + country)));
        senses.put(
                "NA",
                new CountrySense(
                        List.of("NA"),
                        CountrySense.Kind.AMBIGUOUS,
                        "the code of Namibia, or short for not applicable"));
        RuleLines.forEach("olympic.txt", (codes, letters) -> olympic.put(letters, olympic(List.of(codes.split(" ")))));
    }

    private static CountrySense olympic(List<String> codes) {
        return codes.size() == 1
                ? sense(codes.get(0), "Olympic code")
                : new CountrySense(codes, CountrySense.Kind.AMBIGUOUS, "three letters for several countries");
    }

    private void add(String code) {
        countries.add(code);
        senses.put(code, sense(code, "alpha-2 code"));
        senses.put(new ULocale("und", code).getISO3Country(), sense(code, "alpha-3 code"));
    }

    boolean has(String code) {
        return countries.contains(code);
    }

    Optional<CountrySense> read(String text) {
        if (isFlag(text)) {
            return Optional.of(fromFlag(text)).filter(this::has).map(code -> sense(code, "flag"));
        }
        if (isPartOfACountry(text)) {
            return Optional.of(text.substring(0, 2)).filter(this::has).map(code -> sense(code, "ISO 3166-2 code"));
        }
        if (NUMBER.matcher(text).matches()) {
            return numbered(Integer.parseInt(text));
        }
        return LETTERS.matcher(text).matches()
                ? Optional.ofNullable(senses.get(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** {@code GB-LND}; {@code US-CA} may be two countries as well. */
    private boolean isPartOfACountry(String text) {
        return PART.matcher(text).matches() && !has(text.substring(3)) && isPart(text);
    }

    /** Whether ISO 3166-2 has {@code code}, such as {@code US-TX}. */
    static boolean isPart(String code) {
        return ValidIdentifiers.isValid(
                        Datatype.subdivision, EnumSet.of(Datasubtype.regular), code.toLowerCase(Locale.ROOT))
                != null;
    }

    /** What teams of a country go by; in small letters they are words. */
    Optional<CountrySense> olympic(String letters) {
        return Optional.ofNullable(olympic.get(letters));
    }

    /** Two or three Latin letters: more likely a code, ours or another's, than a name in some language. */
    static boolean looksLikeOne(String text) {
        return LETTERS.matcher(text).matches();
    }

    private Optional<CountrySense> numbered(int number) {
        return Region.getAvailable(RegionType.TERRITORY).stream()
                .filter(region -> region.getNumericCode() == number && has(region.toString()))
                .map(region -> sense(region.toString(), "numeric code"))
                .findFirst();
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
