package org.dripstone.normalise;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and words of other scripts in Latin letters, as their owners mostly spell them in English. */
public final class Transliteration {

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{IsLatin}]]+");

    private Transliteration() {}

    /** Latin letters stay as they are, accents included. */
    public static String latin(String written) {
        Matcher word = OTHER_SCRIPT.matcher(written);
        return word.find() ? word.replaceAll(match -> Matcher.quoteReplacement(word(match.group()))) : written;
    }

    /** The script that most of the letters are of, as ISO 15924 has it in English: {@code LATIN}, {@code HAN}. */
    static UnicodeScript script(String written) {
        return written.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(MostFrequent.collector())
                .orElse(UnicodeScript.COMMON);
    }

    /** Whether the script leaves short vowels out, so that only consonants can be compared. */
    static boolean writesNoVowels(UnicodeScript script) {
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }

    private static String word(String word) {
        String latin = byScript(word.toLowerCase(Locale.ROOT), script(word));
        boolean capital = Character.isUpperCase(word.codePointAt(0)) || !hasCase(word);
        return capital && !latin.isEmpty()
                ? latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1)
                : latin;
    }

    private static boolean hasCase(String word) {
        return word.codePoints().anyMatch(letter -> Character.toUpperCase(letter) != Character.toLowerCase(letter));
    }

    private static String byScript(String word, UnicodeScript script) {
        return switch (script) {
            case LATIN -> word;
            case CYRILLIC -> Cyrillic.latin(word);
            case ARABIC -> Arabic.latin(word);
            case DEVANAGARI, BENGALI, GUJARATI, GURMUKHI, ORIYA, SINHALA, TELUGU, KANNADA, MALAYALAM, TAMIL ->
                Indic.latin(word);
            default -> ICU.latin(word);
        };
    }

    /** Everything that needs no rules of our own. */
    private static final class ICU {
        private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        static String latin(String word) {
            return ANY.transliterate(word).replaceAll("[^\\p{L}\\p{M}]", "").toLowerCase(Locale.ROOT);
        }
    }
}
