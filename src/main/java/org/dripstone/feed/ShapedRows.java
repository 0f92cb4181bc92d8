package org.dripstone.feed;

import java.util.List;
import java.util.Map;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.Layout;

/** Rows as they were kept, read again in the light of their feed's shape. */
public final class ShapedRows {
    private ShapedRows() {}

    /** The row that {@code cells} were kept of. */
    public static Row row(FeedShape shape, int key, List<String> cells) {
        ColumnMap columns = columns(shape);
        return new Row(key, shape.header(), cells, columns.values(cells), columns.answers(cells));
    }

    private static ColumnMap columns(FeedShape shape) {
        ColumnMap columns = ColumnMap.of(shape.columns());
        return Layout.isForm(shape.layout()) ? columns.ofForm() : columns;
    }

    /** The file's own name of the column that was taken for {@code field}; empty when there is none. */
    public static String columnOf(FeedShape shape, Field field) {
        return shape.columns().entrySet().stream()
                .filter(column -> column.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
