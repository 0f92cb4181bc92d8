package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;

/** What can be told of a cell by looking at it alone. */
public final class Cells {

    private static final Pattern NETWORK =
            Pattern.compile("(?=.*\\d{3})(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}"
                    + "|(?i:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=.*::)(?=.*[0-9a-f])[0-9a-f:]{3,39})");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>:\"]+@[^\\s@,;<>:\"]+\\.[^\\s@,;<>:\".]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s.,'\u00a0\u202f]*\\d[%\u00a0 ]*");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d\\s().\\-\u00a0]{6,18}");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T,].*)?|\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?");
    private static final Pattern HASHTAG = Pattern.compile("#[a-z][a-z0-9_]*([+ ].*)?");
    private static final Pattern REMARK = Pattern.compile("\\s*(?:#+|//+|%+)\\s+\\p{L}.*", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("[-=_+:|]{3,}+");
    private static final int LONGEST_ADDRESS_CELL = 320;
    private static final int LONGEST_NOTHING = 20;
    private static final Pattern NOTHING = Pattern.compile(
            "NULL|null|[(<\\[](?:NULL|null)[)>\\]]|\\\\N|NaN|undefined|#(?:N/A|REF!|ERROR!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

    private Cells() {}

    /** What databases and spreadsheets write where there is nothing, or where they failed. */
    static boolean isNothing(String cell) {
        return cell.length() <= LONGEST_NOTHING && NOTHING.matcher(cell.strip()).matches();
    }

    public static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Spaces of every kind are nothing: no-break ones too, and marks of order and width. */
    public static boolean isBlank(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isVisible(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(char letter) {
        return letter > ' '
                && !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT;
    }

    /** All cells but the first begin with a space, as the parts of a sentence do. */
    static boolean areWordsAfterCommas(List<String> cells) {
        List<String> behind =
                cells.stream().skip(1).filter(cell -> !isBlank(cell)).toList();
        return !behind.isEmpty() && behind.stream().allMatch(cell -> cell.startsWith(" "));
    }

    /** A remark that somebody, or a program, wrote between the rows: a sign before words, in fewer cells than a row has. */
    static boolean areRemark(List<String> cells, int width) {
        boolean fewer = cells.size() < width || filled(cells) * 2 <= width || areWordsAfterCommas(cells);
        return width > 1 && fewer && REMARK.matcher(cells.get(0)).matches() && !hasAddress(cells);
    }

    static int filled(List<String> cells) {
        int filled = 0;
        for (String cell : cells) {
            filled += isBlank(cell) ? 0 : 1;
        }
        return filled;
    }

    /** Whether an address stands in the cell, bare or as {@code Name <address>}; not a text that mentions one. */
    public static boolean hasAddress(String cell) {
        return cell.length() <= LONGEST_ADDRESS_CELL
                && cell.indexOf('@') > 0
                && ADDRESS.matcher(cell).find();
    }

    /** Bare, with nothing beside it. */
    static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell.strip()).matches();
    }

    public static boolean hasAddress(List<String> cells) {
        for (String cell : cells) {
            if (hasAddress(cell)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell.strip()).matches();
    }

    /** With the plus sign of a country's code: other numbers may be anything. */
    public static boolean isPhone(String cell) {
        return PHONE.matcher(cell.strip()).matches();
    }

    /** Of IPv4 or IPv6; a time of day has colons too, but never two together, and telephones are written in pairs. */
    static boolean isNetworkAddress(String cell) {
        return NETWORK.matcher(cell.strip()).matches();
    }

    static boolean isDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    /** A row of HXL hashtags, which some exports put between the header and the rows. */
    public static boolean areHashtags(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            if (!isBlank(cell)) {
                any = true;
                if (!isHashtag(cell.strip())) {
                    return false;
                }
            }
        }
        return any;
    }

    /** A line drawn with signs, as between the names and the rows of a printed table. */
    static boolean areRules(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            if (!isBlank(cell)) {
                any = true;
                if (!RULE.matcher(cell.strip()).matches()) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean isHashtag(String cell) {
        return cell.startsWith("#") && HASHTAG.matcher(cell).matches();
    }

    static List<String> folded(List<String> cells) {
        return cells.stream().map(FoldedName::of).toList();
    }

    /** What a column is called that has no name. */
    static String numbered(int column) {
        return "Column " + column;
    }

    static boolean isNumbered(String name) {
        return isBlank(name) || name.matches("Column \\d+");
    }
}
