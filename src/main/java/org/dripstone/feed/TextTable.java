package org.dripstone.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.text.Dialect;
import org.dripstone.feed.text.MendedRecords;
import org.dripstone.feed.text.UsualRow;

/** A table in delimited text. */
record TextTable(
        TextFile text, CsvRows csv, Dialect dialect, UsualRow usual, FoundTable table, int headerRow, List<String> why)
        implements TableSource {

    private static final int LONGEST_RECORD = 4 << 20;

    @Override
    public CsvRows.Records below() throws IOException {
        int skipped = table.headerIndex() < 0 ? table.above().size() : 1;
        MeteredText metered = new MeteredText(new MendedRecords(start(), dialect, usual), LONGEST_RECORD);
        CsvRows.Records records = new MeteredRecords(csv.read(metered, dialect.canonical()), metered);
        for (int i = 0; i < skipped && records.hasNext(); i++) {
            records.next();
        }
        return records;
    }

    /** At the header, past a preamble whose stray quotes could swallow it. */
    private Reader start() throws IOException {
        return headerRow == 0 ? text.open() : text.openAt(headerRow);
    }

    @Override
    public String encoding() {
        return text.encoding().name();
    }

    @Override
    public String delimiter() {
        return dialect.delimiter();
    }

    private record MeteredRecords(CsvRows.Records records, MeteredText text) implements CsvRows.Records {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public List<String> next() {
            text.recordTaken();
            return records.next();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
