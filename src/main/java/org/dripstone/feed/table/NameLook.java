package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What names of people look like, and the addresses beside them. */
public final class NameLook {

    private static final int LONGEST = 60;
    private static final int TELLING = 3;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'’\\-]+(?:,? [\\p{L}\\p{M}.'’\\-]+){1,4}");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private NameLook() {}

    public static boolean isName(String cell) {
        return HAN_NAME.matcher(cell).matches()
                || (cell.length() <= LONGEST && NAME.matcher(cell).matches() && areCapitalised(cell.split(",? ")));
    }

    /** Several people may stand below each other. */
    static boolean areNames(String cell) {
        return cell.lines().allMatch(line -> isName(line.strip()));
    }

    /** In scripts with capitals every word of a name begins with one, but for a particle. */
    private static boolean areCapitalised(String[] words) {
        int capital = 0;
        int small = 0;
        for (String word : words) {
            int first = word.codePointAt(0);
            capital += Character.isUpperCase(first) ? 1 : 0;
            small += Character.isLowerCase(first) ? 1 : 0;
        }
        return capital + small == 0 || (capital >= 2 && small <= 1);
    }

    /** Whether a word of the cell stands before the @ of an address in the same row. */
    static boolean isInAddress(List<String> row, int column) {
        return column < row.size()
                && row.stream()
                        .filter(Cells::hasAddress)
                        .map(cell -> FoldedName.of(cell.substring(0, cell.lastIndexOf('@'))))
                        .anyMatch(local -> Stream.of(
                                        FoldedName.of(row.get(column)).split(" "))
                                .anyMatch(word -> word.length() >= TELLING && local.contains(word)));
    }
}
