package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records are compared: those with a telling cell, or two lesser ones, in common. */
final class LinkageKeys {

    /** What more records have in common tells too little; so the pairs grow with the records, not with their square. */
    private static final int LARGEST_BLOCK = 100;

    private LinkageKeys() {}

    static Set<LinkedPair> candidates(LinkageTable table) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            for (String key : keys(table, row)) {
                blocks.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
            }
        }
        Set<LinkedPair> pairs = new LinkedHashSet<>();
        blocks.values().stream().filter(block -> block.size() <= LARGEST_BLOCK).forEach(block -> pair(block, pairs));
        return pairs;
    }

    private static void pair(List<Integer> block, Set<LinkedPair> pairs) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                pairs.add(new LinkedPair(block.get(i), block.get(j)));
            }
        }
    }

    private static List<String> keys(LinkageTable table, int at) {
        List<String> keys = new ArrayList<>();
        List<String> row = table.row(at);
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isEmpty()) {
                addKeys(keys, table.kinds(), row, column);
            }
        }
        return keys;
    }

    private static void addKeys(List<String> keys, List<FieldKind> kinds, List<String> row, int column) {
        if (kinds.get(column).tellsAlone()) {
            keys.add(column + ":" + row.get(column));
        }
        for (int other = column + 1; other < row.size(); other++) {
            boolean needsOther = !kinds.get(column).tellsAlone() || kinds.get(other) == FieldKind.NAME;
            if (needsOther && !row.get(other).isEmpty()) {
                keys.add(column + "+" + other + ":" + row.get(column) + "|" + row.get(other));
            }
        }
    }
}
