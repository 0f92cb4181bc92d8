package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records in rows, their columns described by kind; of one table, or of two that are to be linked with each other. */
public final class LinkageTable {

    private final List<FieldKind> kinds;
    private final List<Column> columns = new ArrayList<>();
    private final int size;
    private final int first;

    /** Records of one table, some of which are the same. */
    public LinkageTable(List<FieldKind> kinds, List<List<String>> rows) {
        this(kinds, rows, rows.size());
    }

    /**
     * Records of two tables; only pairs with one of each are sought.
     *
     * @param first how many rows, from the start, the first table has; all of them when there is only one
     */
    public LinkageTable(List<FieldKind> kinds, List<List<String>> rows, int first) {
        this.kinds = List.copyOf(kinds);
        this.size = rows.size();
        this.first = first;
        for (int at = 0; at < kinds.size(); at++) {
            int column = at;
            columns.add(new Column(
                    kinds.get(at), rows.stream().map(row -> row.get(column)).toList()));
        }
    }

    List<FieldKind> kinds() {
        return kinds;
    }

    List<Column> columns() {
        return columns;
    }

    int size() {
        return size;
    }

    /** Whether the two are of tables that are to be compared. */
    boolean isAsked(int one, int other) {
        return first == size || (one < first) != (other < first);
    }

    boolean isOfTwo() {
        return first < size;
    }

    /** Of all pairs there are, how many are one when every record has one other. */
    double odds() {
        return 1.0 / (isOfTwo() ? Math.max(first, size - first) : size);
    }

    double pairs() {
        return isOfTwo() ? first * (double) (size - first) : size * (size - 1.0) / 2;
    }

    IntStream rows() {
        return IntStream.range(0, size);
    }
}
