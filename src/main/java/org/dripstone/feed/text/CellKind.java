package org.dripstone.feed.text;

import java.util.regex.Pattern;

/** What a cell looks like, whatever its subject. */
public enum CellKind {
    BLANK(" *"),
    NUMBER("[-+(]?\\p{Sc}? ?[-+]?(?:\\d[\\d ,.'\u00a0\u202f]*|\\.\\d+)(?:[eE][-+]?\\d+)?[ \u00a0]?[%\\p{Sc}]?\\)?"),
    DATE(
            "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:[ T,].{0,30})?|\\d{1,2}(?:st|nd|rd|th)?[-/ .]{1,2}\\p{L}{3,10}[-/ .,]{1,2}\\d{2,4}(?: .{0,20})?"
                    + "|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}(?: .{0,20})?|\\d{4}年.{0,20}|\\p{L}{3}[- ]\\d{2}(?:\\d{2})?"),
    TIME("\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?"),
    ADDRESS("[^\\s@,;<>:\"]+@[^\\s@,;<>:\"]+\\.[^\\s@,;<>:\".]{2,}"),
    LINK("(?:https?|ftp)://\\S+|www\\.\\S+"),
    CODE("(?=[^ ]*\\d)[\\p{L}\\d][\\p{L}\\d_\\-./#]{0,39}"),
    TEXT(".*");

    private static final int LONGEST = 200;

    private final Pattern pattern;

    CellKind(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    public static CellKind of(String cell) {
        String bare = withoutQuotes(cell.strip());
        if (bare.length() > LONGEST) {
            return TEXT;
        }
        for (CellKind kind : values()) {
            if (kind.pattern.matcher(bare).matches()) {
                return kind;
            }
        }
        return TEXT;
    }

    /** A quote too many hides nothing. */
    private static String withoutQuotes(String cell) {
        int begin = 0;
        int end = cell.length();
        while (begin < end && cell.charAt(begin) == '"') {
            begin++;
        }
        while (end > begin && cell.charAt(end - 1) == '"') {
            end--;
        }
        return cell.substring(begin, end).strip();
    }

    /** Whether cells of this kind tell a row of data from names of columns. */
    public boolean isTelling() {
        return this != BLANK && this != TEXT;
    }
}
