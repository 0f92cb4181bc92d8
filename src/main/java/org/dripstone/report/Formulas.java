package org.dripstone.report;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a stranger wrote into a form.
 *
 * <p>The rule, which can be undone without loss: a cell that, after any number of apostrophes, begins with a tab or a
 * line break, or, after any space, with one of {@code = + - @} (also in their full-width forms), gets one more apostrophe in
 * front. To undo it, the same cell loses one. Every other cell, {@code 's-Hertogenbosch} among them, stays as it is.
 */
final class Formulas {

    private static final String MARK = "'";
    private static final String STARTS = "(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠])";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + STARTS);
    private static final Pattern GUARDED = Pattern.compile("'+" + STARTS);

    private Formulas() {}

    static String guarded(String cell) {
        return DANGEROUS.matcher(cell).lookingAt() ? MARK + cell : cell;
    }

    static String restored(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(MARK.length()) : cell;
    }
}
