package org.dripstone.identity.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs of records, as {@link PairList} writes them, with how like they are in every column, compared once: three bits a
 * column, one more than the level of {@link Likeness}, or nothing where a cell is blank.
 */
final class Compared {

    private static final int BITS = 3;
    private static final int MASK = 7;

    /** Columns that fit; a table of more is refused. */
    static final int MOST_COLUMNS = Long.SIZE / BITS;

    private final LinkageTable table;
    private final long[] pairs;
    private final long[] likenesses;

    private Compared(LinkageTable table, long[] pairs, long[] likenesses) {
        this.table = table;
        this.pairs = pairs;
        this.likenesses = likenesses;
    }

    LinkageTable table() {
        return table;
    }

    int size() {
        return pairs.length;
    }

    long pair(int at) {
        return pairs[at];
    }

    long likenesses(int at) {
        return likenesses[at];
    }

    static Compared of(LinkageTable table, long[] pairs) {
        long[] likenesses = new long[pairs.length];
        Arrays.parallelSetAll(
                likenesses, at -> likenesses(table, PairList.first(pairs[at]), PairList.second(pairs[at])));
        return new Compared(table, pairs, likenesses);
    }

    static long likenesses(LinkageTable table, int one, int other) {
        List<Column> columns = table.columns();
        int[] levels = new int[columns.size()];
        for (int at = 0; at < levels.length; at++) {
            Column column = columns.get(at);
            boolean isSaid = !column.isBlank(one) && !column.isBlank(other);
            levels[at] = isSaid ? column.likeness(one, other).level() : -1;
        }
        Turned.settle(columns, one, other, levels);
        long all = 0;
        for (int at = 0; at < levels.length; at++) {
            all |= (levels[at] + 1L) << (BITS * at);
        }
        return all;
    }

    /** The level of the likeness, or -1 where nothing can be compared. */
    static int likeness(long likenesses, int column) {
        return (int) ((likenesses >>> (BITS * column)) & MASK) - 1;
    }
}
