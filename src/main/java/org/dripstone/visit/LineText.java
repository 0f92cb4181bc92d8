package org.dripstone.visit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: letters and figures only, without case, accents and what stands in brackets. */
final class LineText {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|（[^（）]*）");
    private static final Pattern MARKS =
            Pattern.compile("\\p{Mn}|\\u0640|[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LineText() {}

    static String key(String text) {
        String plain = Normalizer.normalize(BRACKETS.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
        return OTHER.matcher(MARKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Whether these words stand in {@code text}; scripts that leave no blanks between words may go on anywhere. */
    static boolean holds(String text, String words) {
        boolean leavesBlanks = words.codePoints().noneMatch(Character::isIdeographic);
        return text.contains(leavesBlanks ? " " + words + " " : words);
    }
}
