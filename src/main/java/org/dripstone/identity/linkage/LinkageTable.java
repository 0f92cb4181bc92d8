package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.normalise.Folding;

/** Records in rows, their columns described by kind, with how often each value occurs. */
public final class LinkageTable {

    /** What occurs once in a small table need not be rarer than this. */
    private static final double RAREST = 1e-4;

    private final List<FieldKind> kinds;
    private final List<List<String>> rows;
    private final List<Map<String, Integer>> counts = new ArrayList<>();

    public LinkageTable(List<FieldKind> kinds, List<List<String>> rows) {
        this.kinds = List.copyOf(kinds);
        this.rows = rows.stream()
                .map(row -> row.stream().map(Folding::fold).toList())
                .toList();
        for (int column = 0; column < kinds.size(); column++) {
            counts.add(count(column));
        }
    }

    private Map<String, Integer> count(int column) {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.get(column), 1, Integer::sum));
        return count;
    }

    List<FieldKind> kinds() {
        return kinds;
    }

    List<String> row(int at) {
        return rows.get(at);
    }

    int size() {
        return rows.size();
    }

    double frequency(int column, String value) {
        return Math.max(RAREST, counts.get(column).getOrDefault(value, 1) / (double) size());
    }
}
