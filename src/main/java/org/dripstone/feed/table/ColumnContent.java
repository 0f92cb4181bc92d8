package org.dripstone.feed.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What stands in one column of the first rows; blank cells do not count. */
final class ColumnContent {

    private static final double HALF = 0.5;

    private final List<String> cells;

    private ColumnContent(List<String> cells) {
        this.cells = cells;
    }

    static ColumnContent of(List<List<String>> rows, int column) {
        return new ColumnContent(rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !Cells.isBlank(cell))
                .toList());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int size() {
        return cells.size();
    }

    /** Of so many cells at the most: enough to tell by, where a look at a cell is costly. */
    ColumnContent first(int most) {
        return new ColumnContent(cells.subList(0, Math.min(most, cells.size())));
    }

    /** What is chosen from a list comes again and again. */
    boolean isMostlyDifferent() {
        return cells.stream().distinct().count() * 3 >= cells.size() * 2L;
    }

    double shareOf(Predicate<String> what) {
        return shareOf(what, 0);
    }

    /** The same; 0 as soon as it cannot come to {@code least}, for some looks at a cell are costly. */
    double shareOf(Predicate<String> what, double least) {
        int others = 0;
        Map<String, Boolean> looked = new HashMap<>();
        for (String cell : cells) {
            others += looked.computeIfAbsent(cell, what::test) ? 0 : 1;
            if (others > (1 - least) * cells.size()) {
                return 0;
            }
        }
        return cells.isEmpty() ? 0 : (cells.size() - others) / (double) cells.size();
    }

    boolean isMostly(Predicate<String> what) {
        return shareOf(what, HALF) > HALF;
    }
}
