package org.dripstone.feed.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How most rows of a table look.
 *
 * @param width cells of a row; 0 when rows are of all widths
 * @param kinds what most cells of each column are; {@code TEXT} where they are of all kinds
 */
public record UsualRow(int width, List<CellKind> kinds) {

    /** Before anything is known. */
    public static final UsualRow UNKNOWN = new UsualRow(0, List.of());

    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.8;

    public UsualRow {
        kinds = List.copyOf(kinds);
    }

    /** Of the first records of a table. */
    public static UsualRow of(List<List<String>> records) {
        List<List<String>> wide =
                records.stream().filter(record -> record.size() > 1).toList();
        int width = commonWidth(wide);
        List<List<String>> usual =
                wide.stream().filter(record -> record.size() == width).toList();
        if (width < 2 || usual.size() < MOST * wide.size()) {
            return UNKNOWN;
        }
        List<CellKind> kinds = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            kinds.add(kind(usual, column));
        }
        return new UsualRow(width, kinds);
    }

    private static int commonWidth(List<List<String>> records) {
        Map<Integer, Integer> widths = new HashMap<>();
        records.forEach(record -> widths.merge(record.size(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static CellKind kind(List<List<String>> records, int column) {
        Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
        records.forEach(record -> counts.merge(CellKind.of(record.get(column)), 1, Integer::sum));
        counts.remove(CellKind.BLANK);
        if (counts.isEmpty()) {
            return CellKind.TEXT;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map.Entry<CellKind, Integer> most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
        return most.getValue() >= NEARLY_ALL * all ? most.getKey() : CellKind.TEXT;
    }

    boolean isKnown() {
        return width > 0;
    }

    boolean fits(List<String> cells) {
        return cells.size() == width;
    }

    /** As {@link #resembles} where columns have kinds; by the width alone where all is text. */
    boolean isLike(List<String> cells) {
        return kinds.stream().anyMatch(CellKind::isTelling) ? resembles(cells) : fits(cells);
    }

    /** Whether cells have the width and stand where their kind is usual: another way of splitting hit the truth. */
    boolean resembles(List<String> cells) {
        int telling = 0;
        int alike = 0;
        for (int i = 0; fits(cells) && i < width; i++) {
            if (kinds.get(i).isTelling()) {
                CellKind kind = CellKind.of(cells.get(i));
                telling++;
                alike += kind == kinds.get(i) || kind == CellKind.BLANK ? 1 : 0;
            }
        }
        return telling > 0 && alike >= NEARLY_ALL * telling;
    }
}
