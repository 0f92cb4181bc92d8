package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.List;

/** Builds what is compared from files of which nothing is known but the names of their columns. */
final class Tables {

    private Tables() {}

    /** One table, or two that are to be linked; columns are compared with those of the same name. */
    static LinkageTable of(List<String> columns, List<CsvTable> tables) {
        List<List<String>> cells = new ArrayList<>();
        for (String column : columns) {
            List<String> all = new ArrayList<>();
            tables.forEach(table -> all.addAll(table.column(column)));
            cells.add(all);
        }
        List<FieldKind> kinds = cells.stream().map(ColumnKinds::of).toList();
        int size = cells.get(0).size();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int at = row;
            rows.add(cells.stream().map(column -> column.get(at)).toList());
        }
        int first = tables.get(0).rows().size();
        return tables.size() == 1
                ? new LinkageTable(kinds, rows)
                : LinkageTable.ofTwo(kinds, rows.subList(0, first), rows.subList(first, size));
    }
}
