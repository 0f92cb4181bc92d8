package org.dripstone.normalise;

/** Slips of the finger. */
final class Typing {

    private Typing() {}

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
