package org.dripstone.feed.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a table of any subject: all that is not blank, but for the notes below the last row,
 * hashtags below the header, and the header where it stands again.
 */
public final class PlainRows implements Iterator<List<String>> {

    private static final int HELD = 200;
    private static final int LEAST_WIDTH = 3;

    private final Iterator<List<String>> records;
    private final List<String> header;
    private final int width;
    private final Deque<List<String>> ready = new ArrayDeque<>();
    /** Rows that are notes if nothing but notes follows. */
    private final Deque<List<String>> held = new ArrayDeque<>();

    private boolean afterBlank;
    private boolean begun;

    public PlainRows(Iterator<List<String>> records, List<String> header) {
        this.records = records;
        this.header = stripped(header);
        this.width = header.size();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && records.hasNext()) {
            take(records.next());
        }
        return !ready.isEmpty();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private void take(List<String> record) {
        if (Cells.isBlank(record)) {
            afterBlank = true;
        } else if (isHeaderAgain(record)
                || isRule(record)
                || Cells.areRemark(record, width)
                || (!begun && Cells.areHashtags(record))) {
            afterBlank = false;
        } else if (isNote(record) && held.size() < HELD) {
            held.add(record);
        } else {
            ready.addAll(held);
            held.clear();
            ready.add(record);
            afterBlank = false;
            begun = true;
        }
    }

    /** Pages of a print each begin with it. */
    private boolean isHeaderAgain(List<String> record) {
        return width > 1 && stripped(record).equals(header);
    }

    private boolean isRule(List<String> record) {
        return width > 1 && Cells.areRules(record);
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    private boolean isNote(List<String> record) {
        int filled = Cells.filled(record);
        if (afterBlank) {
            return width > 1 && (filled <= width / 2 || (record.size() != width && Cells.areWordsAfterCommas(record)));
        }
        return width >= LEAST_WIDTH && filled == 1;
    }
}
