package org.dripstone.feed.table;

import java.util.List;
import java.util.function.Predicate;

/** What stands in one column of the first rows; blank cells do not count. */
final class ColumnContent {

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

    /** What is chosen from a list comes again and again. */
    boolean isMostlyDifferent() {
        return cells.stream().distinct().count() * 3 >= cells.size() * 2L;
    }

    double shareOf(Predicate<String> what) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(what).count() / cells.size();
    }

    boolean isMostly(Predicate<String> what) {
        return shareOf(what) > 0.5;
    }
}
