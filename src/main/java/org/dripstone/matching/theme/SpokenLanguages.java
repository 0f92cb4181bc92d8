package org.dripstone.matching.theme;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which languages a text may be in: by its letters, and in Latin ones by the small words that each language needs. */
public final class SpokenLanguages {
    /** Fewer small words than this may be in any language. */
    private static final int SURE = 2;

    private static final String ONLY_KAZAKH = "әғқңөұүһі";

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    words(
                            "the of and to in for is are was were that with by from on as has have be been which this their they its it an a or not we our i you he she his her them who what when how will can would should between without into than more at about but if also no"),
            "fr",
                    words(
                            "le la les des du de et en un une pour dans est sont que qui sur par au aux avec ce cette ces plus ne pas leur d l"),
            "es", words("el la los las de del y en un una para que es son con por se su al lo como más sus no o"),
            "pt",
                    words(
                            "o a os as de do da dos das e em um uma para que é são com por se seu sua no na nos nas ao mais não ou"));

    private SpokenLanguages() {}

    /** In alphabetical order; none for a text without letters. */
    public static Set<String> of(String text) {
        Set<String> spoken = new TreeSet<>();
        if (has(text, UnicodeScript.LATIN)) {
            spoken.addAll(latin(text));
        }
        if (has(text, UnicodeScript.CYRILLIC)) {
            spoken.addAll(cyrillic(text));
        }
        if (has(text, UnicodeScript.ARABIC)) {
            spoken.add("ar");
        }
        if (has(text, UnicodeScript.HAN)) {
            spoken.add("zh");
        }
        return spoken;
    }

    /** A few words alone may be in any of them. */
    private static Set<String> latin(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        Map<String, Long> counts = new LinkedHashMap<>();
        SMALL_WORDS.forEach((language, small) ->
                counts.put(language, words.stream().filter(small::contains).count()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Set<String> likely = new TreeSet<>();
        counts.forEach((language, count) -> {
            if (count * 5 >= most * 4) {
                likely.add(language);
            }
        });
        return most < SURE ? SMALL_WORDS.keySet() : likely;
    }

    private static Set<String> cyrillic(String text) {
        boolean kazakh = text.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> ONLY_KAZAKH.indexOf(letter) >= 0);
        return kazakh ? Set.of("kk", "ru") : Set.of("ru", "kk");
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
