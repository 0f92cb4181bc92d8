package org.dripstone.matching;

/**
 * A place in a cell where the whole title of a solution stands.
 *
 * @param from first letter, counted in {@link Letters}
 * @param to after the last letter
 * @param slips letters wrong, missing, doubled or swapped
 */
record TitleMatch(int solution, int from, int to, int slips) {

    /** A longer title explains more of the cell; a slip costs what three letters bring. */
    int worth() {
        return to - from - 3 * slips;
    }

    boolean standsWhere(TitleMatch other) {
        return from == other.from && to == other.to;
    }

    boolean reachesBeyond(TitleMatch inner) {
        return from <= inner.from && to >= inner.to && to - from > inner.to - inner.from;
    }

    boolean mostlyCovers(TitleMatch other) {
        int common = Math.min(to, other.to) - Math.max(from, other.from);
        return common * 5 >= Math.max(to - from, other.to - other.from) * 4;
    }
}
