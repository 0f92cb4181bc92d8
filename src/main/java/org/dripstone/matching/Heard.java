package org.dripstone.matching;

import java.util.BitSet;

/**
 * A word of a mention, and the solutions it fits, by where it fits them.
 *
 * @param stem of the known word it was taken for
 * @param slip whether it was taken for another spelling
 * @param chatter whether it may as well say nothing
 */
record Heard(
        Piece piece,
        String stem,
        BitSet title,
        BitSet presenter,
        BitSet organisation,
        BitSet country,
        BitSet summary,
        boolean slip,
        boolean chatter,
        boolean acronym,
        boolean namesCountry) {

    /** Fits by what a mention can go by. */
    BitSet strongly() {
        return union(title, presenter, organisation, country);
    }

    /** Fits at all; a summary explains a word but points to nothing by itself. */
    BitSet anyhow() {
        return union(title, presenter, organisation, country, summary);
    }

    /** Fits by who presents it and where it comes from. */
    BitSet byOrigin() {
        return union(presenter, organisation, country);
    }

    static BitSet union(BitSet... sets) {
        var union = new BitSet();
        for (var set : sets) {
            union.or(set);
        }
        return union;
    }
}
