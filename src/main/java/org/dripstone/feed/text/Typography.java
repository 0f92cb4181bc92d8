package org.dripstone.feed.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether quotation marks, apostrophes and dashes stand where writers put them. Text in a wrong decoding may have them in
 * the place of letters: {@code Garc’a} for García.
 */
final class Typography {

    private static final Pattern SIGN = Pattern.compile("[^\\p{ASCII}]");
    private static final String ANYWHERE = "\u00a0\u202f…•·€£§°™©®";
    private static final String DASHES = "–—";
    private static final String OPENING = "“„«‚";
    private static final String CLOSING = "”»";
    private static final String APOSTROPHES = "‘’";
    private static final String VOWELS = "aeiou";
    private static final Set<String> ENDINGS = Set.of("s", "t", "d", "m", "re", "ve", "ll");
    /** Of O‘zbekiston and Gʻijduvon. */
    private static final String UZBEK = "og";

    private final String text;

    private Typography(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /** The share of all signs beyond ASCII; 0 where there are none. */
    static double fit(String text) {
        Typography typography = new Typography(text);
        Matcher sign = SIGN.matcher(typography.text);
        int all = 0;
        int fit = 0;
        while (sign.find()) {
            all++;
            fit += typography.isInPlace(sign.start()) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) fit / all;
    }

    private boolean isInPlace(int at) {
        char sign = text.charAt(at);
        if (ANYWHERE.indexOf(sign) >= 0) {
            return true;
        }
        boolean within = isLetter(at - 1) && isLetter(at + 1);
        if (APOSTROPHES.indexOf(sign) >= 0) {
            return !within || isElided(at);
        }
        boolean opens = OPENING.indexOf(sign) >= 0 && !isLetter(at - 1);
        boolean closes = CLOSING.indexOf(sign) >= 0 && !isLetter(at + 1);
        return opens || closes || (DASHES.indexOf(sign) >= 0 && !within);
    }

    /** Don’t, Amina’s; l’eau, N’Guessan; Ta’if and Fa‘asavalu; O‘zbekiston. */
    private boolean isElided(int at) {
        String before = text.substring(wordStart(at), at);
        String after = text.substring(at + 1, wordEnd(at + 1));
        boolean betweenVowels = VOWELS.indexOf(text.charAt(at - 1)) >= 0 && VOWELS.indexOf(text.charAt(at + 1)) >= 0;
        return ENDINGS.contains(after)
                || before.length() == 1
                || before.endsWith("qu")
                || betweenVowels
                || UZBEK.indexOf(text.charAt(at - 1)) >= 0;
    }

    private int wordStart(int at) {
        int start = at;
        while (isLetter(start - 1)) {
            start--;
        }
        return start;
    }

    private int wordEnd(int at) {
        int end = at;
        while (isLetter(end)) {
            end++;
        }
        return end;
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
