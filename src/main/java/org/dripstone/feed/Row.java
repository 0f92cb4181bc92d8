package org.dripstone.feed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Field;

/**
 * A row as it came, beside what its cells were taken for.
 *
 * @param key its number, counted from 1 after the header of its table, rows of data only; see {@link FeedRowId}
 * @param header the header this row stands under
 * @param cells as they came, except that secrets are blank
 * @param values the first cell of each field that is not blank
 * @param answers what stands under columns we do not interpret, by their name
 */
public record Row(
        int key, List<String> header, List<String> cells, Map<Field, String> values, Map<String, String> answers) {
    public Row {
        header = List.copyOf(header);
        cells = List.copyOf(cells);
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Of the file's own row, which may tell of others as well. */
    public int number() {
        return FeedRowId.number(key);
    }

    /** What stands under a field; empty when nothing does. */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
