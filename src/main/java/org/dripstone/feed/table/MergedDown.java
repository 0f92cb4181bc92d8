package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.Field;

/**
 * Fills what was merged over several rows: a country or an organisation that stands once above all its people. Only
 * columns left of the people are, each value of which stands there once; a blank elsewhere is something nobody said.
 */
public final class MergedDown {

    private static final Set<Field> GROUPS = EnumSet.of(Field.COUNTRY, Field.ORGANISATION);
    private static final Set<Field> COUNTS = EnumSet.of(Field.NUMBER, Field.CODE);
    private static final int FEWEST = 4;

    private final List<Integer> columns;
    private List<String> above = List.of();

    private MergedDown(List<Integer> columns) {
        this.columns = columns;
    }

    public static MergedDown in(FoundTable table, ColumnMap map) {
        List<List<String>> people =
                table.below().stream().filter(row -> Cells.hasAddress(row)).toList();
        List<Integer> merged = new ArrayList<>();
        for (int i = 0; i < map.fields().size() && isLeftOfPeople(map.fields().get(i)); i++) {
            if (GROUPS.contains(map.fields().get(i)) && isMerged(people, i)) {
                merged.add(i);
            }
        }
        return new MergedDown(merged);
    }

    private static boolean isLeftOfPeople(Field field) {
        return GROUPS.contains(field) || COUNTS.contains(field);
    }

    private static boolean isMerged(List<List<String>> rows, int column) {
        List<String> filled = rows.stream()
                .filter(row -> isFilled(row, column))
                .map(row -> row.get(column).strip())
                .toList();
        return rows.size() >= FEWEST
                && isFilled(rows.get(0), column)
                && filled.size() * 4 <= rows.size() * 3
                && new HashSet<>(filled).size() == filled.size();
    }

    private static boolean isFilled(List<String> row, int column) {
        return column < row.size() && !Cells.isBlank(row.get(column));
    }

    /** To be asked of each row in its order: its cells, with what stands above them where nothing does. */
    public List<String> filled(List<String> cells) {
        if (columns.isEmpty()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        int begun = columns.stream().filter(i -> isFilled(cells, i)).findFirst().orElse(Integer.MAX_VALUE);
        // A new country is no office of the one above.
        columns.stream()
                .filter(i -> i < begun && i < cells.size() && !isFilled(cells, i) && isFilled(above, i))
                .forEach(i -> filled.set(i, above.get(i)));
        above = filled;
        return filled;
    }
}
