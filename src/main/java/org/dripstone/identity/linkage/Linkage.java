package org.dripstone.identity.linkage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which records are one person or thing: field by field, what agrees or not speaks for it or against it, in bits, against
 * the odds that any two records are one (Fellegi and Sunter).
 *
 * @param candidates the pairs that were compared
 * @param linked those more likely one than not
 * @param why one plain sentence on the weights
 */
public record Linkage(Set<LinkedPair> candidates, Set<LinkedPair> linked, String why) {

    public static Linkage of(LinkageTable table) {
        var weighed = WeighedPairs.of(table);
        return new Linkage(
                IntStream.range(0, weighed.size()).mapToObj(weighed::pair).collect(Collectors.toUnmodifiableSet()),
                weighed.linked(),
                weighed.why());
    }

    /** More than 0 when the two are more likely one than not, by what holds for any table. */
    static double bits(LinkageTable table, LinkedPair pair) {
        return Learning.usual(Compared.of(table, LinkageKeys.of(table).pairs())).of(pair.a(), pair.b());
    }

    static LinkedPair pair(long pair) {
        return new LinkedPair(PairList.first(pair), PairList.second(pair));
    }

    /** How well this agrees with what is known. */
    public LinkageQuality against(Set<LinkedPair> truth) {
        return new LinkageQuality(
                truth.size(), count(truth, candidates), candidates.size(), linked.size(), count(truth, linked));
    }

    private static int count(Set<LinkedPair> truth, Set<LinkedPair> found) {
        return (int) truth.stream().filter(found::contains).count();
    }
}
