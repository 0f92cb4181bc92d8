package org.dripstone.feed.text;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Delimited text of any dialect in the form of RFC 4180, with {@link Dialect#canonical()} between its cells. */
public final class MendedRecords extends Reader {

    private final RecordMending records;
    private final char delimiter;
    private String line = "";
    private int position;

    public MendedRecords(Reader text, Dialect dialect, UsualRow usual) {
        this.records = new RecordMending(text, dialect, usual);
        this.delimiter = dialect.canonical();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (position == line.length()) {
            line = nextRecord();
            position = 0;
        }
        int n = Math.min(length, line.length() - position);
        line.getChars(position, position + n, buffer, offset);
        position += n;
        return n == 0 && length > 0 ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private String nextRecord() throws IOException {
        Optional<RecordMending.Taken> taken = records.next();
        if (taken.isEmpty()) {
            return "";
        }
        return taken.get().isLine() ? taken.get().line() : written(taken.get().cells());
    }

    private String written(List<String> cells) {
        return cells.stream().map(this::written).collect(Collectors.joining(String.valueOf(delimiter), "", "\n"));
    }

    private String written(String cell) {
        boolean quoted = cell.indexOf('"') >= 0
                || cell.indexOf(delimiter) >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
