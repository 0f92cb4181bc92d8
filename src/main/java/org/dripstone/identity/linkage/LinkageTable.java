package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records in rows, their columns described by kind; of one table, or of two that are to be linked with each other. */
public final class LinkageTable {

    /** What the keys of rows have room for. */
    static final int MOST_ROWS = (1 << 24) - 1;

    private final List<FieldKind> kinds;
    private final List<Column> columns = new ArrayList<>();
    private final boolean[] repeated;
    private final int size;
    private final int first;
    private final boolean ofTwo;

    /**
     * Records of one table, some of which are the same.
     *
     * @throws IllegalArgumentException when there are more columns or rows than can be compared
     */
    public LinkageTable(List<FieldKind> kinds, List<List<String>> rows) {
        this(kinds, rows, rows.size(), false);
    }

    private LinkageTable(List<FieldKind> kinds, List<List<String>> rows, int first, boolean ofTwo) {
        refuseTooMany("columns", kinds.size(), Compared.MOST_COLUMNS);
        refuseTooMany("rows", rows.size(), MOST_ROWS);
        this.kinds = List.copyOf(kinds);
        this.size = rows.size();
        this.first = first;
        this.ofTwo = ofTwo;
        for (int at = 0; at < kinds.size(); at++) {
            int column = at;
            var written = rows.stream().map(row -> row.get(column)).toList();
            columns.add(new Column(
                    kinds.get(at), kinds.get(at) == FieldKind.DATE ? MixedDates.alike(written, first) : written));
        }
        this.repeated = Repeated.of(columns, size);
    }

    /** Records of two tables; only pairs with one of each are sought, none where one of them is empty. */
    public static LinkageTable ofTwo(List<FieldKind> kinds, List<List<String>> first, List<List<String>> second) {
        List<List<String>> rows = new ArrayList<>(first);
        rows.addAll(second);
        return new LinkageTable(kinds, rows, first.size(), true);
    }

    private static void refuseTooMany(String what, int there, int most) {
        if (there > most) {
            throw new IllegalArgumentException(
                    "no more than " + most + " " + what + " can be linked; there are " + there);
        }
    }

    List<FieldKind> kinds() {
        return kinds;
    }

    List<Column> columns() {
        return columns;
    }

    /** Columns that only say what others say one by one, as a full name beside given and family names. */
    boolean[] repeated() {
        return repeated;
    }

    int size() {
        return size;
    }

    /** Whether the two are of tables that are to be compared. */
    boolean isAsked(int one, int other) {
        return !ofTwo || (one < first) != (other < first);
    }

    boolean isOfTwo() {
        return ofTwo;
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
