package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells rows of a table without a header from lines that only happen to be parted by the same sign. */
public final class EvenRows {

    private static final Pattern NUMBERED =
            Pattern.compile("(?:[(\\[]?\\d{1,4}\\h?[-–.)\\]、．]|[-*•·‣▪●–—])\\s*\\p{L}.*", Pattern.DOTALL);

    private EvenRows() {}

    /** Whether most rows have an address, each in the same columns and bare, and as many cells as the others. */
    public static boolean are(FoundTable table) {
        List<List<String>> rows =
                table.below().stream().filter(Cells::hasAddress).toList();
        long written = table.below().stream().filter(row -> !Cells.isBlank(row)).count();
        return rows.size() * 2L > written
                && table.above().stream().noneMatch(Cells::hasAddress)
                && rows.stream().allMatch(row -> isOne(row, table.headerIndex() >= 0))
                && rows.stream().map(EvenRows::addressed).distinct().count() == 1
                && rows.stream().mapToInt(List::size).distinct().count() == 1;
    }

    /** Several addresses side by side, and nothing else, are people behind each other. */
    private static boolean isOne(List<String> row, boolean named) {
        List<Integer> addressed = addressed(row);
        return (named || addressed.size() == 1 || Cells.filled(row) > addressed.size())
                && addressed.stream().allMatch(column -> Cells.isAddress(row.get(column)))
                && !NUMBERED.matcher(row.get(0)).matches();
    }

    private static List<Integer> addressed(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(column -> Cells.hasAddress(row.get(column)))
                .boxed()
                .toList();
    }
}
