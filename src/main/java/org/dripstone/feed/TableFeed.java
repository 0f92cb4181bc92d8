package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.table.MappingDoubt;

/** A feed whose rows stand in a table, or in several. */
final class TableFeed implements OpenFeed {

    private final TakenTables tables;
    private final FeedShape shape;
    private final Limits limits;
    private final List<CsvRows.Records> opened = new ArrayList<>();
    /** By sheet: several tables of one are read from the same rows. */
    private final Map<String, Integer> hiddenRows = new LinkedHashMap<>();

    TableFeed(TakenTables tables, FeedShape shape, Limits limits) {
        this.tables = tables;
        this.shape = shape;
        this.limits = limits;
    }

    @Override
    public FeedShape shape() {
        return shape;
    }

    @Override
    public List<MappingDoubt> doubts() {
        return tables.doubts();
    }

    @Override
    public List<Problem> notes() {
        String sheets = String.join(", ", tables.main().source().hiddenSheets());
        int rows = hiddenRows.values().stream().mapToInt(Integer::intValue).sum();
        return Stream.of(
                        new Problem(0, "", sheets, ProblemCode.SHEETS_HIDDEN, ""),
                        new Problem(0, "", "", ProblemCode.ROWS_HIDDEN, rows == 0 ? "" : String.valueOf(rows)))
                .filter(note -> !note.value().isEmpty() || !note.detail().isEmpty())
                .toList();
    }

    @Override
    public String quote() {
        return tables.main().source().quote();
    }

    @Override
    public String escape() {
        return tables.main().source().escape();
    }

    @Override
    public Iterator<Row> rows() {
        return new AllRows();
    }

    private RowsOfTable rowsOf(int index, int before) {
        try {
            CsvRows.Records records = tables.tables().get(index).source().below();
            opened.add(records);
            return new RowsOfTable(records, tables, index, before, limits);
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

    /** Table after table; rows are counted on. */
    private final class AllRows implements Iterator<Row> {

        private int index;
        private RowsOfTable rows = rowsOf(0, 0);

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && index + 1 < tables.tables().size()) {
                countHidden();
                index++;
                rows = rowsOf(index, rows.number());
            }
            if (!rows.hasNext()) {
                countHidden();
            }
            return rows.hasNext();
        }

        private void countHidden() {
            hiddenRows.merge(tables.tables().get(index).source().sheet(), rows.hidden(), Math::max);
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }
    }
}
