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

/** Makes rows of the records of one table as they are asked for: counts them, stops at other tables and at the limits. */
final class RowsOfTable implements Iterator<Row> {

    private final CsvRows.Records records;
    private final TakenTables tables;
    private final int index;
    private final RowMaking main;
    private final Limits limits;
    private final Queue<Row> ready = new ArrayDeque<>(1);
    private Optional<RowMaking> current;
    private int number;

    /**
     * @param index of the table among those of its file
     * @param before how many rows the tables before it had
     */
    RowsOfTable(CsvRows.Records records, TakenTables tables, int index, int before, Limits limits) {
        this.records = records;
        this.tables = tables;
        this.index = index;
        this.main = tables.making(index);
        this.limits = limits;
        this.current = Optional.of(main);
        this.number = before;
    }

    /** How many of the records nobody sees in their sheet. */
    int hidden() {
        return records.hidden();
    }

    /** Of the last row that was made. */
    int number() {
        return number;
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
        } else if (tables.isOtherHeader(cells)) {
            current = tables.late(index, cells);
        } else {
            current.filter(making -> making.isData(cells)).ifPresent(making -> take(making, cells));
        }
    }

    /** All that stand in one row of the file have its number. */
    private void take(RowMaking making, List<String> cells) {
        number++;
        if (number > limits.rows()) {
            throw tooLarge("more than " + limits.rows() + " rows");
        }
        List<List<String>> people = making.people(cells);
        for (int place = 0; place < people.size(); place++) {
            ready.add(making.row(FeedRowId.key(number, place), people.get(place)));
        }
    }

    private static BrokenFeed tooLarge(String detail) {
        return new BrokenFeed(new UnreadableFeed(FILE_TOO_LARGE, detail));
    }
}
