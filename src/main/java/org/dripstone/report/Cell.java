package org.dripstone.report;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a record as one cell of a table. */
final class Cell {

    private Cell() {}

    static String text(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Cell::text).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }
}
