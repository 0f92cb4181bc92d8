package org.dripstone.matching;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Letters without case, accents, width and variants of writing: what two hands write differently and mean alike. */
final class Folding {
    private static final Normalizer2 PARTS = Normalizer2.getNFKDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /** Marks of these scripts are accents and points that hands leave out; elsewhere they are vowels. */
    private static final Set<Integer> OPTIONAL_MARKS =
            Set.of(UScript.INHERITED, UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW);

    private static final Map<String, String> VARIANTS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ـ", ""),
            Map.entry("ة", "ه"),
            Map.entry("ى", "ي"),
            Map.entry("ی", "ي"),
            Map.entry("ک", "ك"));
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Folding() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> folded.append(fold(letter)));
        return folded.toString();
    }

    /** Folded, with all that is no letter or digit as a blank. */
    static String foldKeepingGaps(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> folded.append(isPartOfWord(letter) ? fold(letter) : " "));
        return folded.toString();
    }

    static String fold(int letter) {
        return KNOWN.computeIfAbsent(letter, Folding::foldAnew);
    }

    static boolean isPartOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter) || letter == 0x200c || letter == 0x200d;
    }

    static boolean isMark(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String foldAnew(int letter) {
        var written = Character.toString(letter);
        var simple = UScript.getScript(letter) == UScript.HAN ? SIMPLIFIED.transliterate(written) : written;
        var folded = new StringBuilder();
        PARTS.normalize(simple)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::counts)
                .forEach(part ->
                        folded.append(VARIANTS.getOrDefault(Character.toString(part), Character.toString(part))));
        return folded.toString();
    }

    private static boolean counts(int part) {
        return Character.isLetterOrDigit(part) || (isMark(part) && !OPTIONAL_MARKS.contains(UScript.getScript(part)));
    }
}
