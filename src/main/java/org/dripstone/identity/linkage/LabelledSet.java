package org.dripstone.identity.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One table, or two that are to be linked, with a column that tells who is whom; that column is never compared. */
public final class LabelledSet {

    private final List<String> columns;
    private final LinkageTable table;
    private final List<String> people;

    private LabelledSet(List<String> columns, LinkageTable table, List<String> people) {
        this.columns = columns;
        this.table = table;
        this.people = people;
    }

    /**
     * Reads tables with commas and the names of their columns in the first row.
     *
     * @param files one or two
     * @param who the column that says the same for records of one person
     * @param unused columns that are not compared, such as numbers of rows
     */
    public static LabelledSet read(List<Path> files, String who, Set<String> unused) throws IOException {
        List<CsvTable> tables = new ArrayList<>();
        List<String> people = new ArrayList<>();
        Set<String> left = lower(unused);
        left.add(lower(who));
        for (Path file : files) {
            CsvTable table = CsvTable.read(file);
            tables.add(table);
            people.addAll(table.column(lower(who)));
        }
        List<String> columns = tables.get(0).header().stream()
                .filter(column -> !left.contains(column))
                .toList();
        return new LabelledSet(columns, Tables.of(columns, tables), people);
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(LabelledSet::lower).collect(Collectors.toCollection(HashSet::new));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public LinkageQuality measure() {
        return Linkage.of(table).against(truth());
    }

    /** What is compared, each column with what kind it was taken for. */
    public String columns() {
        return IntStream.range(0, columns.size())
                .mapToObj(at ->
                        columns.get(at) + " " + table.kinds().get(at).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Set<LinkedPair> truth() {
        Map<String, List<Integer>> records = IntStream.range(0, people.size())
                .boxed()
                .filter(row -> !people.get(row).isBlank())
                .collect(Collectors.groupingBy(people::get, HashMap::new, Collectors.toList()));
        Set<LinkedPair> pairs = new HashSet<>();
        records.values().forEach(rows -> addPairs(rows, pairs));
        return pairs;
    }

    private void addPairs(List<Integer> rows, Set<LinkedPair> pairs) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (table.isAsked(rows.get(i), rows.get(j))) {
                    pairs.add(new LinkedPair(rows.get(i), rows.get(j)));
                }
            }
        }
    }
}
