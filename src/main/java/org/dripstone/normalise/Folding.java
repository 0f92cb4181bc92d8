package org.dripstone.normalise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One form for all the ways in which the same letters are typed, within one script. */
public final class Folding {

    private static final Pattern APOSTROPHES = Pattern.compile("[\\p{Lm}'`´‘’‚‛ʹʻʼʽʾʿˈ′‵＇״׳՚\"“”]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Marks that only colour a letter; in Indic scripts marks are vowels and stay. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0591-\\u05c7]");

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ə', "a"),
            Map.entry('ɓ', "b"),
            Map.entry('ɗ', "d"),
            Map.entry('ƙ', "k"),
            Map.entry('ё', "е"),
            Map.entry('ـ', ""));

    /** Mª is María, and no Ma. */
    private static final Pattern COMPATIBLE = Pattern.compile("[^ªº]+");

    private Folding() {}

    /** Lower case without accents, apostrophes and punctuation, words parted by one space; never transliterates. */
    public static String fold(String written) {
        return Plain.isPlain(written) ? Plain.fold(written) : foldAny(written);
    }

    /** Whatever script it is in. */
    static String foldAny(String written) {
        String lower = seen(written).toLowerCase(Locale.ROOT);
        String joined = APOSTROPHES.matcher(lower).replaceAll("");
        return NOT_WORD.matcher(letters(joined)).replaceAll(" ").strip();
    }

    /** The text with its width and composition settled and without what nobody sees; case and accents stay. */
    static String seen(String written) {
        return Plain.isPlain(written) && !written.contains("  ") ? written.strip() : seenAny(written);
    }

    private static String seenAny(String written) {
        String composed = COMPATIBLE
                .matcher(written)
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFKC)));
        return UNSEEN.matcher(composed).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String letters(String lower) {
        StringBuilder out = new StringBuilder(lower.length() + 4);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            out.append(letter < 128 ? String.valueOf(letter) : LETTERS.getOrDefault(letter, plain(letter)));
        }
        return ACCENTS.matcher(out).replaceAll("");
    }

    /** Cyrillic й and the like are letters of their own, not accented ones. */
    private static String plain(char letter) {
        boolean accented =
                letter < 0x0250 || (letter >= 0x0370 && letter < 0x0400) || (letter >= 0x1e00 && letter < 0x2000);
        return accented ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD) : String.valueOf(letter);
    }
}
