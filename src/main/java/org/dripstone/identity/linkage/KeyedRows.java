package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Rows by the hash of a key, sorted when all are in. */
final class KeyedRows {
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
    static long hash(String key) {
        long hash = 1125899906842597L;
        for (int at = 0; at < key.length(); at++) {
            hash = 31 * hash + key.charAt(at);
        }
        return (hash * 0x9E3779B97F4A7C15L) >>> ROW_BITS;
    }

    /** Tells each key's hash with the rows that have it, where there are two or more. */
    void forEachBlock(BiConsumer<Long, List<Integer>> use) {
        Arrays.parallelSort(entries, 0, size);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && entries[to] >>> ROW_BITS == entries[from] >>> ROW_BITS) {
                to++;
            }
            if (to - from > 1) {
                use.accept(entries[from] >>> ROW_BITS, rows(from, to));
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
