package org.dripstone.identity.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names exchanged between columns: given and family names often are. */
final class Turned {

    private Turned() {}

    /** Whether the names are the same in another order. */
    static boolean are(LinkageTable table, int one, int other) {
        boolean differ = false;
        for (Column column : table.columns()) {
            if (column.kind() == FieldKind.NAME) {
                if (column.isBlank(one)
                        || column.isBlank(other)
                        || !has(table, other, column.cell(one).text())) {
                    return false;
                }
                differ |= column.value(one) != column.value(other);
            }
        }
        return differ && names(table, one).equals(names(table, other));
    }

    private static boolean has(LinkageTable table, int row, String name) {
        for (Column column : table.columns()) {
            if (column.kind() == FieldKind.NAME && column.cell(row).text().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(LinkageTable table, int row) {
        List<String> names = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.kind() == FieldKind.NAME) {
                names.add(column.cell(row).text());
            }
        }
        Collections.sort(names);
        return names;
    }
}
