package org.dripstone.identity.linkage;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Of the pairs that may be one, those that are: the likeliest first, and of two tables each record once. */
final class Selection {

    private Selection() {}

    static Set<LinkedPair> of(Compared compared, double[] bits) {
        LinkageTable table = compared.table();
        Set<LinkedPair> linked = likeliest(compared, bits);
        return table.isOfTwo() ? linked : new Circles(linked).completed();
    }

    private static Set<LinkedPair> likeliest(Compared compared, double[] bits) {
        LinkageTable table = compared.table();
        Set<LinkedPair> linked = new HashSet<>();
        var taken = new BitSet(table.size());
        IntStream.range(0, compared.size())
                .filter(at -> bits[at] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> -bits[at]).thenComparingLong(at -> compared.pair(at)))
                .forEach(at -> {
                    var pair = Linkage.pair(compared.pair(at));
                    boolean free = !taken.get(pair.a()) && !taken.get(pair.b());
                    if (!table.isOfTwo() || free) {
                        linked.add(pair);
                        taken.set(pair.a());
                        taken.set(pair.b());
                    }
                });
        return linked;
    }
}
