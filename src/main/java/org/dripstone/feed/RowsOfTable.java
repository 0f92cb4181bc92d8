package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.DataRows;

/** Makes rows of records as they are asked for: counts them, names their cells, stops at the limits. */
final class RowsOfTable implements Iterator<Row> {

    private static final Set<Field> DATES = EnumSet.of(Field.REGISTERED_AT, Field.SUBMITTED_AT);

    private final CsvRows.Records records;
    private final List<String> header;
    private final boolean countsDays;
    private final ColumnMap columns;
    private final DataRows data;
    private final Limits limits;
    private final Queue<List<String>> ready = new ArrayDeque<>(1);
    private int number;

    RowsOfTable(CsvRows.Records records, TableSource source, ColumnMap columns, Limits limits) {
        this.records = records;
        this.header = source.table().header();
        this.countsDays = source.countsDays();
        this.columns = columns;
        this.data = new DataRows(columns, header);
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && records.hasNext()) {
                take(records.next());
            }
        } catch (UncheckedIOException | ExcelReaderException | IllegalStateException e) {
            throw new BrokenFeed(new UnreadableFeed(FILE_UNREADABLE, "damaged after row " + number));
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        if (number > limits.rows()) {
            throw tooLarge("more than " + limits.rows() + " rows");
        }
        return row(ready.remove());
    }

    private void take(List<String> cells) {
        if (cells.size() > limits.columns()) {
            throw tooLarge("a row of more than " + limits.columns() + " columns");
        }
        if (data.isData(cells)) {
            ready.add(cells);
        }
    }

    private Row row(List<String> cells) {
        List<String> kept = columns.withoutSecrets(countsDays ? dated(cells) : cells);
        return new Row(number, header, kept, columns.values(kept), columns.answers(kept));
    }

    private List<String> dated(List<String> cells) {
        List<String> dated = new ArrayList<>(cells);
        for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
            if (DATES.contains(columns.fields().get(i))) {
                dated.set(i, SerialDay.iso(cells.get(i)).orElse(cells.get(i)));
            }
        }
        return dated;
    }

    private static BrokenFeed tooLarge(String detail) {
        return new BrokenFeed(new UnreadableFeed(FILE_TOO_LARGE, detail));
    }
}
