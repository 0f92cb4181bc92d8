package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;

/** What can be told of a cell by looking at it alone. */
public final class Cells {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>:\"]+@[^\\s@,;<>:\"]+\\.[^\\s@,;<>:\".]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s.,'\u00a0\u202f]*\\d[%\u00a0 ]*");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,].*)?|\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?");
    private static final Pattern HASHTAG = Pattern.compile("#[a-z]+([+ ].*)?");
    private static final int LONGEST_ADDRESS_CELL = 320;

    private Cells() {}

    public static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(Cells::isBlank);
    }

    /** Spaces of every kind are nothing: no-break ones too, and marks of order and width. */
    public static boolean isBlank(String cell) {
        return cell.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c));
    }

    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT || letter == 0;
    }

    static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !isBlank(cell)).count();
    }

    /** Whether an address stands in the cell, bare or as {@code Name <address>}; not a text that mentions one. */
    public static boolean hasAddress(String cell) {
        return cell.length() <= LONGEST_ADDRESS_CELL
                && cell.indexOf('@') > 0
                && ADDRESS.matcher(cell).find();
    }

    static boolean hasAddress(List<String> cells) {
        return cells.stream().anyMatch(Cells::hasAddress);
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell.strip()).matches();
    }

    static boolean isDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    /** A row of HXL hashtags, which some exports put between the header and the rows. */
    static boolean areHashtags(List<String> cells) {
        return filled(cells) > 0
                && cells.stream()
                        .filter(cell -> !isBlank(cell))
                        .allMatch(cell -> HASHTAG.matcher(cell.strip()).matches());
    }

    static List<String> folded(List<String> cells) {
        return cells.stream().map(FoldedName::of).toList();
    }
}
