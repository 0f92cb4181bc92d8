package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.Field;

/**
 * Fills what was merged over several rows: a country or an organisation that stands once above all its people. Only
 * columns left of the people are, which are mostly blank below several values, each of which stands there once; a blank
 * elsewhere is something nobody said, and a stranger's organisation is worse than none.
 */
public final class MergedDown {

    private static final Set<Field> GROUPS = EnumSet.of(Field.COUNTRY, Field.ORGANISATION);
    private static final Set<Field> COUNTS = EnumSet.of(Field.NUMBER, Field.CODE);
    private static final Set<Field> PEOPLE = EnumSet.of(Field.EMAIL, Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);
    private static final int FEWEST_BLOCKS = 2;

    private final ColumnMap map;
    private final List<Integer> groups;
    private final List<Integer> merged;
    private List<String> above = List.of();

    private MergedDown(ColumnMap map, List<Integer> groups, List<Integer> merged) {
        this.map = map;
        this.groups = groups;
        this.merged = merged;
    }

    public static MergedDown in(FoundTable table, ColumnMap map) {
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < map.fields().size() && isLeftOfPeople(map.fields().get(i)); i++) {
            if (GROUPS.contains(map.fields().get(i))) {
                groups.add(i);
            }
        }
        List<Integer> merged = groups.stream()
                .filter(column -> isMerged(table.below(), map, column))
                .toList();
        return new MergedDown(map, groups, merged);
    }

    private static boolean isLeftOfPeople(Field field) {
        return GROUPS.contains(field) || COUNTS.contains(field);
    }

    /** Mostly blank, several values with blanks below them, no value twice and none missing above the first blank. */
    private static boolean isMerged(List<List<String>> rows, ColumnMap map, int column) {
        Set<String> values = new HashSet<>();
        int blanks = 0;
        int blocks = 0;
        boolean belowValue = false;
        for (List<String> row : rows) {
            boolean person = isPerson(row, map);
            boolean value = person && isFilled(row, column);
            boolean blank = person && !value;
            if (value ? !values.add(row.get(column).strip()) : blank && values.isEmpty()) {
                return false;
            }
            blanks += blank ? 1 : 0;
            blocks += blank && belowValue ? 1 : 0;
            belowValue = value;
        }
        // Delegations are small, and a country is seldom left out; a wrong organisation is worse than none.
        return blocks >= FEWEST_BLOCKS
                && (map.fields().get(column) == Field.COUNTRY ? blanks * 3 >= values.size() : blanks > values.size());
    }

    private static boolean isPerson(List<String> row, ColumnMap map) {
        return Cells.hasAddress(row) || map.values(row).keySet().stream().anyMatch(PEOPLE::contains);
    }

    private static boolean isFilled(List<String> row, int column) {
        return column < row.size() && !Cells.isBlank(row.get(column));
    }

    private static boolean isSame(List<String> cells, List<String> above, int column) {
        return isFilled(above, column)
                && above.get(column).strip().equals(cells.get(column).strip());
    }

    /** To be asked of each row in its order: its cells, with what stands above them where nothing does. */
    public List<String> filled(List<String> cells) {
        if (merged.isEmpty()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        for (int column : groups) {
            if (isFilled(cells, column) && !isSame(cells, above, column)) {
                // A new country is no office of the one above.
                break;
            }
            if (merged.contains(column) && column < cells.size() && isFilled(above, column)) {
                filled.set(column, above.get(column));
            }
        }
        above = isPerson(cells, map) ? filled : List.of();
        return filled;
    }

    /** A blank row, a title or another header stands between: nothing reaches over it. */
    public void end() {
        above = List.of();
    }
}
