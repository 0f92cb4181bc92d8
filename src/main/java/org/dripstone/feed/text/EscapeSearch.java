package org.dripstone.feed.text;

/**
 * Tells whether quotes inside cells stand behind a backslash or are doubled. A path may end in a backslash, so a doubled
 * quote behind one says nothing.
 */
final class EscapeSearch {

    private static final String BETWEEN = ",;\t|: \r\n";

    private final String text;
    private final char quote;
    private int behindBackslash;
    private int doubled;

    private EscapeSearch(String text, char quote) {
        this.text = text;
        this.quote = quote;
    }

    /** The letter before quotes; NUL where they are doubled. */
    static char escape(String text, char quote) {
        return new EscapeSearch(text, quote).isEscaped() ? '\\' : Dialect.NOTHING;
    }

    private boolean isEscaped() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == quote && isBetween(i - 1)) {
                i = endOfCell(i + 1);
            }
        }
        return behindBackslash > 0 && behindBackslash >= doubled;
    }

    private int endOfCell(int begin) {
        int i = begin;
        while (i < text.length() && !(text.charAt(i) == quote && isBetween(i + 1))) {
            i += text.charAt(i) == quote ? counted(i) : 1;
        }
        return i;
    }

    /** How many letters the quote at a place takes. */
    private int counted(int place) {
        boolean isDoubled = place + 1 < text.length() && text.charAt(place + 1) == quote;
        if (isDoubled) {
            doubled += isBehindBackslash(place) ? 0 : 1;
        } else if (isBehindBackslash(place)) {
            behindBackslash++;
        }
        return isDoubled ? 2 : 1;
    }

    private boolean isBehindBackslash(int place) {
        return place > 0 && text.charAt(place - 1) == '\\';
    }

    private boolean isBetween(int place) {
        return place < 0 || place >= text.length() || BETWEEN.indexOf(text.charAt(place)) >= 0;
    }
}
