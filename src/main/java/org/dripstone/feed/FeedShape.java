package org.dripstone.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.Layout;

/**
 * How a file was understood.
 *
 * @param layout the product or habit its shape shows: {@code google-forms}, {@code list}
 * @param delimiter as a character; empty where the container has none
 * @param sheet empty where the container has none
 * @param headerRow line or row of the file, counted from 1; 0 when the file has no header
 * @param columns their names, in their order and made distinct, with what each was taken for
 * @param mode {@code virtual}, {@code in_person}, or empty when a column says it or nothing does
 * @param why each step of the understanding in a sentence
 */
public record FeedShape(
        FeedKind kind,
        String layout,
        String encoding,
        String delimiter,
        String sheet,
        int headerRow,
        List<String> header,
        Map<String, Field> columns,
        String mode,
        List<String> why) {
    public FeedShape {
        header = List.copyOf(header);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        why = List.copyOf(why);
    }

    /**
     * Whether whoever stands in it has registered by that, whatever else they were asked there: it tells when they did and
     * whether it was accepted, as shops of tickets do, or whether they came.
     */
    public boolean registers() {
        return columns.containsValue(Field.ATTENDED)
                || columns.containsValue(Field.MINUTES)
                || (columns.containsValue(Field.REGISTERED_AT) && columns.containsValue(Field.APPROVAL));
    }

    /** The same table with other meanings of its columns. */
    FeedShape meaning(Map<String, Field> other) {
        ColumnMap map = ColumnMap.of(other);
        FeedKind meant = kind == FeedKind.MIXED ? kind : Layout.of(map).kind(map);
        return new FeedShape(meant, layout, encoding, delimiter, sheet, headerRow, header, other, mode, why);
    }
}
