package org.dripstone.feed.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Delimited text in which a quote that opens a cell and is never closed is made a letter of that cell, so that one
 * slip of a finger does not swallow the rows below it. Cells that truly go over several lines stay as they are.
 */
public final class MendedQuotes extends Reader {

    private static final int LINES_OF_A_CELL = 200;
    private static final int LETTERS_OF_A_CELL = 64 << 10;

    private final RawLines lines;
    private final QuoteScan scan;
    private final Deque<String> ahead = new ArrayDeque<>();
    private String line = "";
    private int position;

    public MendedQuotes(Reader text, char delimiter) {
        this.lines = new RawLines(text, LETTERS_OF_A_CELL);
        this.scan = new QuoteScan(delimiter);
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
        lines.close();
    }

    /** A whole record, or as much of it as was mended; empty at the end. */
    private String nextRecord() throws IOException {
        String first = nextLine();
        int open = first.indexOf('"') < 0 ? -1 : scan.openQuote(first, 0);
        return open < 0 ? first : goesOn(first, open);
    }

    private String goesOn(String first, int open) throws IOException {
        Deque<String> taken = new ArrayDeque<>();
        StringBuilder record = new StringBuilder(first);
        if (closes(record, open, taken)) {
            return record.toString();
        }
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        return mendedLine(first);
    }

    /** Adds lines until every quote of the record is closed; false where that never happens as it should. */
    private boolean closes(StringBuilder record, int firstOpen, Deque<String> taken) throws IOException {
        int open = firstOpen;
        while (open >= 0 && taken.size() < LINES_OF_A_CELL && record.length() - firstOpen < LETTERS_OF_A_CELL) {
            String next = nextLine();
            int begin = record.length();
            record.append(next);
            taken.add(next);
            QuoteScan.Close close = scan.close(record, open, begin);
            if (next.isEmpty() || close == QuoteScan.Close.DOUBTFUL) {
                return false;
            }
            open = close == QuoteScan.Close.CLEAN ? scan.openQuote(record, 0) : open;
        }
        return open < 0;
    }

    private String mendedLine(String first) {
        String mended = first;
        for (int open = scan.openQuote(mended, 0); open >= 0; open = scan.openQuote(mended, 0)) {
            mended = scan.asLetter(mended, open);
        }
        return mended;
    }

    private String nextLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }
}
