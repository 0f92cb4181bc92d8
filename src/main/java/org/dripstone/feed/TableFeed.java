package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.HeaderNames;

/** A feed whose rows stand in a table. */
final class TableFeed implements OpenFeed {

    private final TableSource source;
    private final ColumnMap columns;
    private final FeedShape shape;
    private final HeaderNames names;
    private final Limits limits;
    private final List<CsvRows.Records> opened = new ArrayList<>();

    TableFeed(TableSource source, ColumnMap columns, FeedShape shape, HeaderNames names, Limits limits) {
        this.source = source;
        this.columns = columns;
        this.shape = shape;
        this.names = names;
        this.limits = limits;
    }

    @Override
    public FeedShape shape() {
        return shape;
    }

    @Override
    public Iterator<Row> rows() {
        try {
            CsvRows.Records records = source.below();
            opened.add(records);
            return new RowsOfTable(records, source, columns, names, limits);
        } catch (IOException e) {
            throw new BrokenFeed(new UnreadableFeed(FILE_UNREADABLE, "cannot be read again"));
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
}
