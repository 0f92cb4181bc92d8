package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages people want to be written to in. */
public final class Languages {

    private static final List<String> OURS = List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");

    private static final Pattern TAG = Pattern.compile("\\p{Alpha}{2,3}([-_]\\p{Alnum}{2,8})*");

    private static final Pattern PART =
            Pattern.compile("[,;/|()\\[\\]&+]|\\s[-–—]\\s|\\s(and|or|et|ou|и|или|y|o|e)\\s");

    private static final Map<String, String> NAMES = names();

    private Languages() {}

    /** The first language of the cell as a BCP 47 tag: {@code ru}, {@code Russian}, {@code русский}, {@code en-GB}. */
    public static Optional<String> read(String text) {
        return Stream.concat(Stream.of(text), Stream.of(PART.split(text)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> one(part).stream())
                .findFirst();
    }

    /** The language most spoken in a country, by CLDR; English where CLDR knows none. */
    public static String ofCountry(String iso) {
        var language = ULocale.addLikelySubtags(new ULocale("und", iso)).getLanguage();
        return language.isEmpty() || language.equals("und") ? "en" : language;
    }

    private static Optional<String> one(String part) {
        var named = Optional.ofNullable(NAMES.get(CountryText.key(part)));
        return named.or(() -> tag(part));
    }

    private static Optional<String> tag(String part) {
        if (!TAG.matcher(part).matches()) {
            return Optional.empty();
        }
        var locale = ULocale.forLanguageTag(part.replace('_', '-'));
        var known = NAMES.containsValue(locale.getLanguage());
        return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /** What CLDR calls each language in each of ours, and in itself; ours first where two share a name. */
    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        RuleLines.forEach("languages.txt", (tag, name) -> names.put(CountryText.key(name), tag));
        for (String reader : OURS) {
            for (String language : Locale.getISOLanguages()) {
                name(names, language, new ULocale(reader));
            }
        }
        for (ULocale own : ULocale.getAvailableLocales()) {
            if (own.getCountry().isEmpty() && own.getScript().isEmpty()) {
                name(names, own.getLanguage(), own);
            }
        }
        return Map.copyOf(names);
    }

    private static void name(Map<String, String> names, String language, ULocale reader) {
        var name = ULocale.getDisplayLanguage(language, reader);
        if (!name.equals(language)) {
            names.putIfAbsent(CountryText.key(name), language);
        }
    }
}
