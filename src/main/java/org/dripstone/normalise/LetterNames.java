package org.dripstone.normalise;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads letters no romanisation knows by what Unicode calls them: TIBETAN LETTER KA, VAI SYLLABLE SEE, VOWEL SIGN U. */
final class LetterNames {

    private static final Set<String> SYLLABARIES = Set.of("CHEROKEE", "VAI", "ETHIOPIC", "CANADIAN", "YI", "BAMUM");

    private static final Set<String> KINDS = Set.of("LETTER", "SYLLABLE", "SIGN");

    /** Marks with names that do not tell how they are read. */
    private static final Map<Integer, String> MARKS = Map.of(0xEB1, "a", 0xEBB, "o", 0xEBD, "ia", 0xEBC, "l");

    private LetterNames() {}

    /** The text with Latin letters for all others. */
    static String latin(String text) {
        return text.codePoints()
                .mapToObj(letter -> letter < 0x250 ? Character.toString(letter) : reading(letter))
                .collect(Collectors.joining());
    }

    private static String reading(int letter) {
        var name = Character.getType(letter) == Character.MODIFIER_LETTER ? null : Character.getName(letter);
        if (name == null || !(Character.isLetter(letter) || name.contains("VOWEL") || name.contains("SUBJOINED"))) {
            return name != null && (name.contains("TSHEG") || name.contains("SHAD")) ? " " : "";
        }
        var words = name.split(" ");
        var last = MARKS.getOrDefault(letter, called(words));
        if (name.contains("VOWEL") || SYLLABARIES.contains(words[0])) {
            return last;
        }
        return "TIFINAGH".equals(words[0]) && last.startsWith("ya") && last.length() > 2
                ? last.substring(2)
                : consonant(last);
    }

    /** KO of LAO LETTER KO, FO of LAO LETTER FO TAM. */
    private static String called(String[] words) {
        int kind = 0;
        while (kind < words.length - 2 && !KINDS.contains(words[kind])) {
            kind++;
        }
        return words[kind + 1].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** The consonant without the vowel that only makes it pronounceable. */
    private static String consonant(String reading) {
        var bare = reading.replaceAll("[aeiou]+$", "");
        return bare.isEmpty() ? reading : bare;
    }
}
