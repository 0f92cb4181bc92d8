package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.*;

public final class Countries {
    private static final Countries STANDARD = new Countries();
    private final Map<String, String> names = new HashMap<>();

    private Countries() {
        for (String l : List.of(
                "en", "fr", "ru", "es", "ar", "pt", "zh", "kk", "bn", "hi", "ka", "uz", "id", "fil", "bs", "ky", "ne",
                "ar", "sr"))
            for (String c : ULocale.getISOCountries()) {
                names.putIfAbsent(f(new ULocale("", c).getDisplayCountry(new ULocale(l))), c);
                names.put(c.toLowerCase(Locale.ROOT), c);
                names.put(new ULocale("", c).getISO3Country().toLowerCase(Locale.ROOT), c);
            }
        names.put("bih", "BA");
    }

    private static String f(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    public static Countries standard() {
        return STANDARD;
    }

    public CountryReading read(String t) {
        String c = names.get(f(t));
        if (c == null)
            c = names.get(f(t.replaceAll(
                    "\\(.*|^(The )?(Federal Democratic |Federal |People's )?(Republic of )?(the )?| Islands", "")));
        return new CountryReading(c == null ? List.of() : List.of(c), List.of(), "");
    }

    public String nameIn(String iso, String lang) {
        return new ULocale("", iso).getDisplayCountry(new ULocale(lang));
    }

    public List<String> mentionedIn(String t) {
        List<String> r = new ArrayList<>();
        String s = " " + f(t) + " ";
        names.forEach((n, c) -> {
            if (n.length() > 3 && s.contains(" " + n + " ") && !r.contains(c)) r.add(c);
        });
        if (s.contains("bosnia")) r.add("BA");
        return r;
    }
}
