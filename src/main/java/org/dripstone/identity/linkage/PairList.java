package org.dripstone.identity.linkage;

import java.util.Arrays;

/** Pairs of rows as numbers, the smaller row first; grows as needed and drops what it has twice. */
final class PairList {

    private static final int ROW = 32;

    private long[] pairs = new long[1024];
    private int size;
    private int settled;

    void add(int one, int other) {
        if (size == pairs.length) {
            makeRoom();
        }
        pairs[size++] = pair(one, other);
    }

    static long pair(int one, int other) {
        return ((long) Math.min(one, other) << ROW) | Math.max(one, other);
    }

    static int first(long pair) {
        return (int) (pair >>> ROW);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /** All of them, sorted. */
    long[] different() {
        settle();
        return Arrays.copyOf(pairs, size);
    }

    private void makeRoom() {
        settle();
        if (size > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
    }

    private void settle() {
        if (size > settled) {
            Arrays.parallelSort(pairs, 0, size);
            int kept = 0;
            for (int at = 0; at < size; at++) {
                if (kept == 0 || pairs[kept - 1] != pairs[at]) {
                    pairs[kept++] = pairs[at];
                }
            }
            size = kept;
            settled = kept;
        }
    }
}
