package org.dripstone.feed;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Field;

/** Rows as they were kept, read again in the light of their feed's shape. */
public final class ShapedRows {
    private ShapedRows() {}

    /** The row that {@code cells} were kept of. */
    public static Row row(FeedShape shape, int number, List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), shape.header().size()); i++) {
            String column = shape.header().get(i);
            Field field = shape.columns().getOrDefault(column, Field.ANSWER);
            if (field == Field.ANSWER) {
                answers.put(column, cells.get(i));
            } else if (!cells.get(i).isBlank()) {
                values.putIfAbsent(field, cells.get(i));
            }
        }
        return new Row(number, shape.header(), cells, values, answers);
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
