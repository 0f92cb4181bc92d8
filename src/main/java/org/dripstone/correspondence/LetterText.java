package org.dripstone.correspondence;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What strangers typed, made fit to stand inside somebody else's letter. */
final class LetterText {

    /** A form field can hold a book; a letter is read on a phone. */
    private static final int LONGEST = 1_000;

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");

    /** Overrides that would turn the rest of our line around; joiners stay, Persian and Hindi need them. */
    private static final Pattern TURNERS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private LetterText() {}

    static Object clean(Object fact) {
        if (fact instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> clean(e.getValue())));
        }
        if (fact instanceof List<?> list) {
            return list.stream().map(LetterText::clean).toList();
        }
        return fact instanceof String text ? shorten(oneLine(text), LONGEST) : fact;
    }

    /** No line break, no control character, no run of blanks. */
    static String oneLine(String text) {
        return isOneLine(text)
                ? text
                : BREAKS.matcher(TURNERS.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }

    /** True only where nothing is to do; most texts are short and plain, and there are dozens in a letter. */
    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && before == ' ') || (c > '~' && !Character.isLetterOrDigit(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Cut between two words where there is room for that, never inside a character. */
    static String shorten(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = boundaryBefore(text, text.offsetByCodePoints(0, longest));
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > end / 2 ? blank : end).stripTrailing() + "…";
    }

    private static int boundaryBefore(String text, int offset) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        return characters.preceding(offset);
    }
}
