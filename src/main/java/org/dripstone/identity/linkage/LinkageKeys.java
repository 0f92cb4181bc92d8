package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Which records are compared: those with a telling cell or word, or two lesser ones, in common. Kept as numbers, one
 * family of keys after another, so that a million records need little memory.
 */
final class LinkageKeys {

    /** What more records have in common tells too little; so the pairs grow with the records, not with their square. */
    private static final int LARGEST_BLOCK = 100;

    private static final int SHORTEST_WORD = 3;

    private static final int BEGINNING = 4;

    private final LinkageTable table;
    private final PairList pairs = new PairList();
    private long passedOver;

    private LinkageKeys(LinkageTable table) {
        this.table = table;
    }

    static LinkageKeys of(LinkageTable table) {
        var keys = new LinkageKeys(table);
        List<Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            keys.addColumn(column);
            for (int other = column + 1; other < columns.size(); other++) {
                keys.addBoth(columns.get(column), columns.get(other));
            }
        }
        return keys;
    }

    /** The pairs, each once, in order. */
    long[] pairs() {
        return pairs.different();
    }

    /** How many keys too many records have to be worth comparing. */
    long passedOver() {
        return passedOver;
    }

    private void addColumn(int at) {
        Column column = table.columns().get(at);
        if (column.kind().tellsAlone()) {
            add(row -> column.isBlank(row)
                    ? Stream.empty()
                    : Stream.of(column.cell(row).text()));
        }
        if (column.kind() == FieldKind.WORDS || column.kind() == FieldKind.NAME) {
            add(row -> column.cell(row).words().stream().filter(word -> word.length() >= SHORTEST_WORD));
            add(row -> column.cell(row).words().stream()
                    .filter(word -> word.length() > BEGINNING)
                    .map(word -> word.substring(0, BEGINNING)));
            add(row -> column.cell(row).sounds().stream().filter(word -> word.length() >= SHORTEST_WORD));
        }
    }

    private void addBoth(Column column, Column other) {
        boolean needsOther = !column.kind().tellsAlone() || other.kind() == FieldKind.NAME;
        if (needsOther) {
            add(row -> column.isBlank(row) || other.isBlank(row)
                    ? Stream.empty()
                    : Stream.of(column.cell(row).text() + "|" + other.cell(row).text()));
        }
    }

    private void add(IntFunction<Stream<String>> keysOf) {
        var keyed = new KeyedRows();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            keysOf.apply(row).forEach(key -> keyed.add(key, at));
        }
        keyed.forEachBlock(this::pair);
    }

    private void pair(List<Integer> block) {
        if (block.size() > LARGEST_BLOCK) {
            passedOver++;
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                if (table.isAsked(block.get(i), block.get(j))) {
                    pairs.add(block.get(i), block.get(j));
                }
            }
        }
    }

    /** Rows by the hash of a key, sorted when all are in. */
    private static final class KeyedRows {
        private static final int ROW_BITS = 24;
        private static final int ROWS = (1 << ROW_BITS) - 1;

        private long[] entries = new long[1024];
        private int size;

        void add(String key, int row) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = (hash(key) << ROW_BITS) | row;
        }

        /** Forty bits: with a million keys two that differ share one hardly ever, and are then only compared. */
        private static long hash(String key) {
            long hash = 1125899906842597L;
            for (int at = 0; at < key.length(); at++) {
                hash = 31 * hash + key.charAt(at);
            }
            return (hash * 0x9E3779B97F4A7C15L) >>> ROW_BITS;
        }

        void forEachBlock(Consumer<List<Integer>> use) {
            Arrays.parallelSort(entries, 0, size);
            for (int from = 0; from < size; ) {
                int to = from + 1;
                while (to < size && entries[to] >>> ROW_BITS == entries[from] >>> ROW_BITS) {
                    to++;
                }
                if (to - from > 1) {
                    use.accept(rows(from, to));
                }
                from = to;
            }
        }

        private List<Integer> rows(int from, int to) {
            List<Integer> rows = new ArrayList<>(to - from);
            for (int at = from; at < to; at++) {
                int row = (int) (entries[at] & ROWS);
                if (rows.isEmpty() || rows.get(rows.size() - 1) != row) {
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
