package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;

/** Tells rows of a table without a header from lines that only happen to be parted by the same sign. */
public final class EvenRows {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:[(\\[]?\\d{1,4}[.)\\]]|[-*•·‣▪●–—])\\s*\\p{L}.*", Pattern.DOTALL);

    private EvenRows() {}

    /** Whether most rows have an address, each it in the same column and alone, and as many cells as the others. */
    public static boolean are(FoundTable table) {
        List<List<String>> rows =
                table.below().stream().filter(Cells::hasAddress).toList();
        long written = table.below().stream().filter(row -> !Cells.isBlank(row)).count();
        return rows.size() * 2L > written
                && table.above().stream().noneMatch(Cells::hasAddress)
                && rows.stream().allMatch(EvenRows::isOne)
                && rows.stream().mapToInt(EvenRows::addressAt).distinct().count() == 1
                && rows.stream().mapToInt(List::size).distinct().count() == 1;
    }

    private static boolean isOne(List<String> row) {
        return row.stream().filter(Cells::hasAddress).count() == 1
                && Cells.isAddress(row.get(addressAt(row)))
                && !NUMBERED.matcher(row.get(0)).matches();
    }

    private static int addressAt(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (Cells.hasAddress(row.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
