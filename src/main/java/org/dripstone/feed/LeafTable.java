package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.FILE_TOO_LARGE;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dripstone.feed.book.Leaf;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.Spans;

/**
 * A table in a container that was read whole.
 *
 * @param container how people call its format
 */
record LeafTable(
        Leaf leaf, FoundTable table, String encoding, String container, List<String> hiddenSheets, Limits limits)
        implements TableSource {

    @Override
    public int headerRow() {
        return table.headerIndex() + 1;
    }

    @Override
    public CsvRows.Records below() {
        int first = table.headerIndex() < 0 ? table.above().size() : table.headerIndex() + 1;
        return from(first, Spans.behind(first - 1, leaf.merged()));
    }

    @Override
    public CsvRows.Records whole() {
        return from(0, Spans.behind(0, List.of()));
    }

    private CsvRows.Records from(int first, Spans merged) {
        Iterator<List<String>> records = IntStream.range(first, leaf.records().size())
                .mapToObj(row -> merged.filled(row, leaf.records().get(row)))
                .iterator();
        return new LeafRecords(records, hidden(first), limits);
    }

    private int hidden(int first) {
        return (int) leaf.hiddenRows().stream()
                .filter(row -> row >= first && !Cells.isBlank(leaf.records().get(row)))
                .count();
    }

    @Override
    public String sheet() {
        return leaf.name();
    }

    @Override
    public List<String> why() {
        return List.of(
                leaf.name().isEmpty()
                        ? container
                        : container + ", sheet " + leaf.name() + ": of all sheets its table is the most regular");
    }

    private record LeafRecords(Iterator<List<String>> records, int hidden, Limits limits) implements CsvRows.Records {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public List<String> next() {
            List<String> cells = records.next();
            if (cells.size() > limits.columns()) {
                throw new BrokenFeed(
                        new UnreadableFeed(FILE_TOO_LARGE, "a row of more than " + limits.columns() + " columns"));
            }
            return cells;
        }

        @Override
        public void close() {
            // it was read whole
        }
    }
}
