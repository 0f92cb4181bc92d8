package org.dripstone.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Text from a file, made fit to be shown: nothing in it moves a cursor, breaks a line or turns the page around. */
public final class Shown {

    /** As much of a cell as a sentence or a table can carry. */
    public static final int CELL = 120;

    private static final Pattern UNFIT =
            Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");
    private static final String ISOLATE = "\u2068";
    private static final String END_ISOLATE = "\u2069";

    private Shown() {}

    public static String line(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }

    public static String clipped(String text, int letters) {
        String line = line(text);
        int end = end(line, letters);
        return end == line.length() ? line : line.substring(0, end).stripTrailing() + "…";
    }

    /** Keeps a name from a file readable within a sentence that runs the other way. */
    public static String isolated(String text, boolean rightToLeft) {
        return rightToLeft ? ISOLATE + text + END_ISOLATE : text;
    }

    /** Where the first so many letters end; a letter and its marks stay together. */
    private static int end(String line, int letters) {
        if (line.length() <= letters) {
            return line.length();
        }
        BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(line);
        int end = breaks.next(letters);
        return end == BreakIterator.DONE ? line.length() : end;
    }
}
