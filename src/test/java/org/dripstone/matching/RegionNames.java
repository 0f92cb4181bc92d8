package org.dripstone.matching;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A small stand-in for the country reader: CLDR names in eight languages, and adjectives and cases made from them. */
final class RegionNames {
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "pt", "zh", "ar", "kk");
    private static final Map<String, String> NAMES = names();

    private RegionNames() {}

    static List<String> mentionedIn(String phrase) {
        var padded =
                " " + String.join(" ", Word.of(phrase).stream().map(Word::text).toList()) + " ";
        return NAMES.entrySet().stream()
                .filter(name -> isIn(padded, name.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** "georgian" and "казахстана" have the name in them, and an ending. */
    private static boolean isIn(String padded, String name) {
        int at = padded.indexOf(" " + name);
        if (at < 0) {
            return Word.isUnspaced(name.codePointAt(0))
                    && padded.replace(" ", "").contains(name);
        }
        int after = at + 1 + name.length();
        return padded.indexOf(' ', after) - after <= (name.length() < 5 ? 0 : 3);
    }

    private static Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var iso : Locale.getISOCountries()) {
            for (var language : LANGUAGES) {
                forms(ULocale.getDisplayCountry("und-" + iso, language)).forEach(name -> names.put(name, iso));
            }
        }
        names.put("bosnia", "BA");
        names.put("bosnie", "BA");
        names.put("kazakh", "KZ");
        names.put("ethiopian", "ET");
        names.put("грузинск", "GE");
        names.put("кыргызстан", "KG");
        return names;
    }

    private static List<String> forms(String name) {
        var written = String.join(" ", Word.of(name).stream().map(Word::text).toList());
        var forms = new ArrayList<>(List.of(written));
        if (written.length() > 5 && "яае".indexOf(written.charAt(written.length() - 1)) >= 0) {
            forms.add(written.substring(0, written.length() - 1));
        }
        return forms;
    }
}
