package org.dripstone.feed;

import org.dripstone.domain.FeedKind;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.Layout;

/**
 * A table of a file whose rows are taken in.
 *
 * @param mode {@code virtual}, {@code in_person}, or empty when a column says it or nothing does
 */
record Taken(TableSource source, ColumnMap columns, Layout layout, FeedKind kind, String mode) {

    static Taken of(TableSource source, ColumnMap columns, String fileName) {
        Layout layout = Layout.of(columns);
        FeedKind kind = layout.kind(columns);
        return new Taken(source, columns, layout, kind, FeedShaping.mode(source, columns, layout, kind, fileName));
    }
}
