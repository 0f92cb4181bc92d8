package org.dripstone.identity.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which records of a table are one person or thing: field by field, what agrees or not speaks for it or against it, in
 * bits, against the odds that any two records are one (Fellegi and Sunter).
 *
 * @param candidates the pairs that were compared
 * @param linked those more likely one than not
 */
public record Linkage(Set<LinkedPair> candidates, Set<LinkedPair> linked) {

    public static Linkage of(LinkageTable table) {
        Set<LinkedPair> candidates = LinkageKeys.candidates(table);
        return new Linkage(
                candidates,
                candidates.stream().filter(pair -> bits(table, pair) > 0).collect(Collectors.toUnmodifiableSet()));
    }

    /** More than 0 when the two are more likely one than not. */
    static double bits(LinkageTable table, LinkedPair pair) {
        List<String> a = table.row(pair.a());
        List<String> b = table.row(pair.b());
        double bits = -FieldKind.bits(table.size());
        boolean swapped = areSwapped(table.kinds(), a, b);
        for (int column = 0; column < a.size(); column++) {
            boolean settled = swapped && table.kinds().get(column) == FieldKind.NAME;
            bits += bits(table, column, a.get(column), settled ? a.get(column) : b.get(column));
        }
        return bits;
    }

    private static double bits(LinkageTable table, int column, String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        FieldKind kind = table.kinds().get(column);
        return one.equals(other) ? kind.equalBits(table.frequency(column, one)) : kind.unequalBits(one, other);
    }

    /** Whether the names are the same in another order: given and family names are often exchanged. */
    private static boolean areSwapped(List<FieldKind> kinds, List<String> a, List<String> b) {
        List<String> names = names(kinds, a);
        List<String> others = names(kinds, b);
        return !names.contains("")
                && !names.equals(others)
                && names.stream()
                        .sorted()
                        .toList()
                        .equals(others.stream().sorted().toList());
    }

    private static List<String> names(List<FieldKind> kinds, List<String> row) {
        return IntStream.range(0, row.size())
                .filter(column -> kinds.get(column) == FieldKind.NAME)
                .mapToObj(row::get)
                .toList();
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
