package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;

/**
 * The columns of all tables of one file side by side, so that one shape tells of every row. Columns of the same name and
 * meaning are one. A file of one table has the columns of that table.
 */
final class SharedColumns {

    private static final String MODE = "Mode";

    private final List<String> names = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<Taken> tables;
    private final int modeAt;

    private SharedColumns(List<Taken> tables) {
        this.tables = tables;
        tables.forEach(table -> places.add(placesOf(table.columns())));
        this.modeAt = isModeOfTables() ? append(MODE, Field.MODE) : -1;
    }

    static SharedColumns of(List<Taken> tables) {
        return new SharedColumns(tables);
    }

    private int[] placesOf(ColumnMap columns) {
        Set<Integer> used = new HashSet<>();
        return IntStream.range(0, columns.header().size())
                .map(i -> place(columns.header().get(i), columns.fields().get(i), used))
                .toArray();
    }

    private int place(String name, Field field, Set<Integer> used) {
        int known = known(name, field, used);
        int place = known >= 0 ? known : append(name, field);
        used.add(place);
        return place;
    }

    private int known(String name, Field field, Set<Integer> used) {
        return IntStream.range(0, names.size())
                .filter(i -> fields.get(i) == field && names.get(i).equalsIgnoreCase(name) && !used.contains(i))
                .findFirst()
                .orElse(-1);
    }

    private int append(String name, Field field) {
        String distinct = name;
        for (int i = 2; names.contains(distinct); i++) {
            distinct = name + " (" + i + ")";
        }
        names.add(distinct);
        fields.add(field);
        return names.size() - 1;
    }

    /** One sheet may be of those in the room and the next of those online. */
    private boolean isModeOfTables() {
        return modes().size() > 1;
    }

    private List<String> modes() {
        return tables.stream()
                .filter(table -> table.kind() == FeedKind.REGISTRATIONS || table.kind() == FeedKind.ATTENDANCE)
                .map(Taken::mode)
                .distinct()
                .toList();
    }

    ColumnMap map() {
        return tables.size() == 1
                ? tables.get(0).columns()
                : new ColumnMap(
                        names, fields, IntStream.range(0, names.size()).boxed().toList());
    }

    /** What {@link FeedShape#mode} says: the mode of all tables, unless each row says its own. */
    String mode() {
        return modes().size() == 1 ? modes().get(0) : "";
    }

    /** The cells of a row of one table under the columns of all; what has no column there stands behind the last. */
    List<String> laidOut(int table, List<String> cells) {
        if (tables.size() == 1) {
            return cells;
        }
        List<String> row = laidOut(places.get(table), cells);
        if (modeAt >= 0) {
            row.set(modeAt, tables.get(table).mode());
        }
        return row;
    }

    /** The same for a row of a table that was not known when the columns were. */
    List<String> laidOut(ColumnMap columns, List<String> cells) {
        Set<Integer> used = new HashSet<>();
        int[] own = IntStream.range(0, columns.header().size())
                .map(i -> known(columns.header().get(i), columns.fields().get(i), used))
                .peek(used::add)
                .toArray();
        return laidOut(own, cells);
    }

    private List<String> laidOut(int[] own, List<String> cells) {
        List<String> row = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (int i = 0; i < cells.size(); i++) {
            if (i < own.length && own[i] >= 0) {
                row.set(own[i], cells.get(i));
            } else {
                row.add(cells.get(i));
            }
        }
        return row;
    }
}
