package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;
import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.Sections;

/** Makes rows of records as they are asked for: counts them, follows from table to table, stops at the limits. */
final class RowsOfTable implements Iterator<Row> {

    private final CsvRows.Records records;
    private final boolean countsDays;
    private final RowMaking main;
    private final Sections sections;
    private final Limits limits;
    private final Queue<Row> ready = new ArrayDeque<>(1);
    private Optional<RowMaking> current;
    private int number;

    RowsOfTable(CsvRows.Records records, TableSource source, ColumnMap columns, HeaderNames names, Limits limits) {
        this.records = records;
        this.countsDays = source.countsDays();
        this.main = new RowMaking(source.table().header(), columns, countsDays);
        this.sections = new Sections(names, columns);
        this.limits = limits;
        this.current = Optional.of(main);
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
        return ready.remove();
    }

    private void take(List<String> cells) {
        if (cells.size() > limits.columns()) {
            throw tooLarge("a row of more than " + limits.columns() + " columns");
        }
        if (main.isHeaderAgain(cells)) {
            current = Optional.of(main);
        } else if (sections.isHeader(cells)) {
            current = sections.columns(cells).map(columns -> new RowMaking(cells, columns, countsDays));
        } else {
            current.filter(making -> making.isData(cells)).ifPresent(making -> ready.add(row(making, cells)));
        }
    }

    private Row row(RowMaking making, List<String> cells) {
        number++;
        if (number > limits.rows()) {
            throw tooLarge("more than " + limits.rows() + " rows");
        }
        return making.row(number, cells);
    }

    private static BrokenFeed tooLarge(String detail) {
        return new BrokenFeed(new UnreadableFeed(FILE_TOO_LARGE, detail));
    }
}
