package org.dripstone.feed.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well a decoded text reads: known words, the letters of one language, and none of the signs of a wrong decoding. */
final class Readability {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final double KNOWN_WORD = 0.6;
    private static final double ALPHABET = 2.0;

    private final KnownWords words;
    private final Alphabets alphabets = new Alphabets();

    Readability(KnownWords words) {
        this.words = words;
    }

    /** About 1 for plain text of one language, 0 and below for a wrong decoding. */
    double of(String text) {
        int foreign = (int) text.codePoints().filter(c -> c > 0x7F).count();
        if (foreign == 0) {
            return 0;
        }
        return Blemishes.freedomFrom(text, foreign) + KNOWN_WORD * knownShare(text) + ALPHABET * letters(text);
    }

    /** Where there is no letter beyond ASCII, the signs tell. */
    private double letters(String text) {
        boolean any = text.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c));
        return any ? alphabets.bestCoverage(text) : Typography.fit(text);
    }

    /** The share of words beyond ASCII that are known; each counts by its letters. */
    private double knownShare(String text) {
        int all = 1;
        int known = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (lower.chars().anyMatch(c -> c > 0x7F)) {
                all += lower.length();
                known += words.contains(lower) ? lower.length() : 0;
            }
        }
        return (double) known / all;
    }
}
