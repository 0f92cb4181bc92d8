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
        CsvRows.Records records = records(start());
        for (int i = 0; i < skipped && records.hasNext(); i++) {
            records.next();
        }
        return records;
    }

    @Override
    public CsvRows.Records whole() throws IOException {
        return records(text.open());
    }

    private CsvRows.Records records(Reader from) {
        MeteredText metered = new MeteredText(new MendedRecords(from, dialect, usual), LONGEST_RECORD);
        return new MeteredRecords(csv.read(metered, dialect.canonical()), metered);
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

    @Override
    public String quote() {
        return dialect.quoteSaid();
    }

    @Override
    public String escape() {
        return dialect.escapeSaid();
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
