package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.identity.Union;

/**
 * Which records of a table are one person or thing, or of two tables that are to be linked; whatever columns they have.
 *
 * @param clusters for each row, the number of its person, counted from 1; rows of a second table follow those of the first
 * @param pairs that are one, and those a person had better look at, in the order of their rows
 * @param columns what was compared, each with what kind it was taken for
 * @param why one plain sentence on the weights
 */
public record Duplicates(List<Integer> clusters, List<Pair> pairs, String columns, String why) {

    /** In bits; more likely two than one, yet not by much. */
    private static final double PERHAPS = -3;

    private static final double AT_LEAST = 0.5;

    /**
     * Two rows, counted from 0, the smaller first.
     *
     * @param score how likely they are one, between 0 and 1
     */
    public record Pair(int a, int b, boolean isSame, double score) {}

    public Duplicates {
        clusters = List.copyOf(clusters);
        pairs = List.copyOf(pairs);
    }

    /**
     * Finds them.
     *
     * @param sheets one, or two of which only pairs with one row of each are sought
     * @param unused columns that are not compared; nor is what only numbers the rows
     * @throws IllegalArgumentException when there is nothing to compare
     */
    public static Duplicates in(List<Sheet> sheets, Set<String> unused) {
        List<NamedCells> columns = ColumnChoice.of(sheets, unused);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("there is no column to compare");
        }
        List<FieldKind> kinds = columns.stream().map(NamedCells::kind).toList();
        WeighedPairs weighed = WeighedPairs.of(table(sheets, columns, kinds));
        int size = columns.get(0).cells().size();
        return new Duplicates(
                clusters(weighed.linked(), size), pairs(weighed), described(columns, kinds), weighed.why());
    }

    private static LinkageTable table(List<Sheet> sheets, List<NamedCells> columns, List<FieldKind> kinds) {
        int size = columns.get(0).cells().size();
        List<List<String>> rows = IntStream.range(0, size)
                .mapToObj(row ->
                        columns.stream().map(column -> column.cells().get(row)).toList())
                .toList();
        int first = sheets.get(0).rows().size();
        return sheets.size() == 1
                ? new LinkageTable(kinds, rows)
                : LinkageTable.ofTwo(kinds, rows.subList(0, first), rows.subList(first, size));
    }

    private static List<Integer> clusters(Set<LinkedPair> linked, int size) {
        Union union = new Union(size);
        linked.forEach(pair -> union.join(pair.a(), pair.b()));
        Integer[] clusters = new Integer[size];
        List<List<Integer>> groups = union.groups();
        for (int at = 0; at < groups.size(); at++) {
            for (int row : groups.get(at)) {
                clusters[row] = at + 1;
            }
        }
        return List.of(clusters);
    }

    private static List<Pair> pairs(WeighedPairs weighed) {
        Set<LinkedPair> linked = new HashSet<>(weighed.linked());
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < weighed.size(); at++) {
            LinkedPair pair = weighed.pair(at);
            double bits = weighed.bits(at);
            boolean isSame = linked.remove(pair);
            if (isSame || bits > PERHAPS) {
                pairs.add(new Pair(pair.a(), pair.b(), isSame, chance(bits)));
            }
        }
        // Those that are one by what they have in common with the same others.
        linked.forEach(pair -> pairs.add(new Pair(pair.a(), pair.b(), true, AT_LEAST)));
        pairs.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
        return pairs;
    }

    private static double chance(double bits) {
        return Math.round(1000 / (1 + Math.pow(2, -bits))) / 1000.0;
    }

    private static String described(List<NamedCells> columns, List<FieldKind> kinds) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> Stream.of(
                                columns.get(at).name(), kinds.get(at).name().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
