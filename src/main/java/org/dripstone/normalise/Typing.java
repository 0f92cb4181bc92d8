package org.dripstone.normalise;

/** Counts slips of the keyboard: a letter wrong, missing, too many, or two letters swapped (Damerau-Levenshtein). */
public final class Typing {

    private Typing() {}

    /** The errors between two words, or one more than {@code most} as soon as there are more. */
    public static int errors(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = firstRow(other.length() + 1);
        for (int at = 1; at <= one.length(); at++) {
            var spare = before;
            before = last;
            last = row;
            row = spare;
            if (fill(one, other, at, before, last, row) > most) {
                return most + 1;
            }
        }
        return row[other.length()];
    }

    private static int fill(String one, String other, int at, int[] before, int[] last, int[] row) {
        row[0] = at;
        int least = at;
        for (int to = 1; to < row.length; to++) {
            int wrong = one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1;
            row[to] = Math.min(Math.min(last[to], row[to - 1]) + 1, last[to - 1] + wrong);
            if (areSwapped(one, other, at, to)) {
                row[to] = Math.min(row[to], before[to - 2] + 1);
            }
            least = Math.min(least, row[to]);
        }
        return least;
    }

    private static boolean areSwapped(String one, String other, int at, int to) {
        return at > 1
                && to > 1
                && one.charAt(at - 1) == other.charAt(to - 2)
                && one.charAt(at - 2) == other.charAt(to - 1);
    }

    private static int[] firstRow(int length) {
        var row = new int[length];
        for (int at = 0; at < length; at++) {
            row[at] = at;
        }
        return row;
    }

    /** Whether one letter was put in, left out, replaced, or exchanged with its neighbour. */
    static boolean oneError(String some, String other) {
        if (some.length() > other.length()) {
            return oneError(other, some);
        }
        if (other.length() - some.length() > 1) {
            return false;
        }
        int first = 0;
        while (first < some.length() && some.charAt(first) == other.charAt(first)) {
            first++;
        }
        return some.length() < other.length()
                ? some.regionMatches(first, other, first + 1, some.length() - first)
                : restAgrees(some, other, first);
    }

    private static boolean restAgrees(String some, String other, int first) {
        int rest = some.length() - first - 1;
        boolean replaced = some.regionMatches(first + 1, other, first + 1, rest);
        return rest >= 0 && (replaced || exchanged(some, other, first, rest));
    }

    private static boolean exchanged(String some, String other, int first, int rest) {
        return rest > 0
                && some.charAt(first) == other.charAt(first + 1)
                && some.charAt(first + 1) == other.charAt(first)
                && some.regionMatches(first + 2, other, first + 2, rest - 1);
    }
}
