package org.dripstone.identity.linkage;

import java.util.Set;

/** All pairs that were compared, with what speaks for each, in bits, and those that are one. */
final class WeighedPairs {
    private final Compared compared;
    private final double[] bits;
    private final Set<LinkedPair> linked;
    private final String why;

    private WeighedPairs(Compared compared, double[] bits, Set<LinkedPair> linked, String why) {
        this.compared = compared;
        this.bits = bits;
        this.linked = linked;
        this.why = why;
    }

    static WeighedPairs of(LinkageTable table) {
        var compared = Compared.of(table, LinkageKeys.of(table).pairs());
        var learned = Learning.of(compared);
        double[] bits = learned.weights().of(compared);
        return new WeighedPairs(compared, bits, Selection.of(compared, bits), learned.why());
    }

    int size() {
        return bits.length;
    }

    LinkedPair pair(int at) {
        return Linkage.pair(compared.pair(at));
    }

    double bits(int at) {
        return bits[at];
    }

    Set<LinkedPair> linked() {
        return linked;
    }

    /** One plain sentence on the weights. */
    String why() {
        return why;
    }
}
