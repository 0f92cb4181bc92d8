package org.dripstone.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.table.PlainRows;

/** A table of any subject, shown as it is understood; it is never taken in. */
final class PlainFeed implements OpenFeed {

    private final TableSource source;
    private final Map<String, Field> columns;
    private final Limits limits;
    private final List<CsvRows.Records> opened = new ArrayList<>();

    /** @param columns what the names of some would mean in a feed */
    PlainFeed(TableSource source, Map<String, Field> columns, Limits limits) {
        this.source = source;
        this.columns = columns;
        this.limits = limits;
    }

    @Override
    public FeedShape shape() {
        return new FeedShape(
                FeedKind.REGISTRATIONS,
                "table",
                source.encoding(),
                source.delimiter(),
                source.sheet(),
                source.headerRow(),
                source.table().header(),
                columns,
                "",
                source.why());
    }

    @Override
    public String quote() {
        return source.quote();
    }

    @Override
    public String escape() {
        return source.escape();
    }

    @Override
    public Iterator<Row> rows() {
        try {
            CsvRows.Records records = source.below();
            opened.add(records);
            PlainRows rows = new PlainRows(records, source.table().header());
            return new Numbered(rows, limits);
        } catch (IOException e) {
            throw new BrokenFeed(new UnreadableFeed(ProblemCode.FILE_UNREADABLE, "cannot be read again"));
        }
    }

    @Override
    public void close() {
        for (CsvRows.Records records : opened) {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        opened.clear();
    }

    private static final class Numbered implements Iterator<Row> {

        private final PlainRows rows;
        private final Limits limits;
        private int number;

        Numbered(PlainRows rows, Limits limits) {
            this.rows = rows;
            this.limits = limits;
        }

        @Override
        public boolean hasNext() {
            return number < limits.rows() && rows.hasNext();
        }

        @Override
        public Row next() {
            return new Row(++number, List.of(), rows.next(), Map.of(), Map.of());
        }
    }
}
