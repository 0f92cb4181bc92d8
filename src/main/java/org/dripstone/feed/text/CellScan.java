package org.dripstone.feed.text;

import java.util.ArrayList;
import java.util.List;
import org.dripstone.feed.text.Dialect.Spacing;

/**
 * Splits the text of one record into cells. A quote ends a quoted cell only before a delimiter or the end of the line;
 * anywhere else it is a letter, for people write quotes without doubling them.
 */
final class CellScan {

    private static final int NONE = -1;

    private final Dialect dialect;
    private final CharSequence text;
    private final int letterAt;
    private final int closedAt;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> openings = new ArrayList<>();
    private final List<Integer> doubled = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;
    private boolean doubtful;
    private boolean lone;
    private int at;

    /**
     * @param open whether a quote is still open at the end
     * @param doubtful whether a quoted cell holds a quote that looks like the opening one of another cell
     * @param openings where quotes opened cells
     * @param doubled where doubled quotes stand before a delimiter
     * @param whole whether nothing is left behind the end of the line
     * @param lone whether a quoted cell holds a quote that is not doubled
     */
    record Scanned(
            List<String> cells,
            boolean open,
            boolean doubtful,
            List<Integer> openings,
            List<Integer> doubled,
            boolean whole,
            boolean lone) {

        /** As programs write that wrap every cell: nobody's fingers slipped there. */
        boolean isWrappedThroughout() {
            return !open && !lone && whole && cells.size() > 1 && openings.size() == cells.size();
        }
    }

    private CellScan(Dialect dialect, CharSequence text, int letterAt, int closedAt) {
        this.dialect = dialect;
        this.text = text;
        this.letterAt = letterAt;
        this.closedAt = closedAt;
    }

    static Scanned of(Dialect dialect, CharSequence text) {
        return new CellScan(dialect, text, NONE, NONE).scan();
    }

    /** With the quote at a place taken for a letter instead of an opening one. */
    static Scanned withLetterAt(Dialect dialect, CharSequence text, int place) {
        return new CellScan(dialect, text, place, NONE).scan();
    }

    /** With the doubled quote at a place taken for a letter and the end of its cell. */
    static Scanned withEndAt(Dialect dialect, CharSequence text, int place) {
        return new CellScan(dialect, text, NONE, place).scan();
    }

    private Scanned scan() {
        takeCell();
        while (isDelimiter(at)) {
            at += dialect.delimiter().length();
            takeCell();
        }
        return new Scanned(cells, open, doubtful, openings, doubled, isNothingLeft(), lone);
    }

    private boolean isNothingLeft() {
        int rest = at;
        while (isAt(rest, '\r') || isAt(rest, '\n')) {
            rest++;
        }
        return rest >= text.length();
    }

    private void takeCell() {
        cell.setLength(0);
        int begin = afterSpaces(at);
        if (begin < text.length() && text.charAt(begin) == dialect.quote() && begin != letterAt) {
            openings.add(begin);
            at = begin + 1;
            takeQuoted();
        } else {
            at += dialect.spacing() != Spacing.NONE && !cells.isEmpty() && isAt(at, ' ') ? 1 : 0;
            boolean slipped = begin == letterAt;
            takeBare();
            dropSpaceOfDelimiter();
            if (slipped) {
                dropPair();
            }
        }
        cells.add(cell.toString());
    }

    private void dropSpaceOfDelimiter() {
        int last = cell.length() - 1;
        if (dialect.spacing() == Spacing.AROUND && last >= 0 && cell.charAt(last) == ' ' && isDelimiter(at)) {
            cell.setLength(last);
        }
    }

    /** {@code "Water" Board} is meant without quotes. */
    private void dropPair() {
        String quote = String.valueOf(dialect.quote());
        int second = cell.indexOf(quote + " ", 1);
        if (second > 0 && second == cell.lastIndexOf(quote)) {
            cell.deleteCharAt(second).deleteCharAt(0);
        }
    }

    private void takeBare() {
        while (!isEnd(at)) {
            at += isEscape(at) ? 1 : 0;
            cell.append(text.charAt(at++));
        }
    }

    private void takeQuoted() {
        while (at < text.length()) {
            if (isEscape(at)) {
                cell.append(text.charAt(at + 1));
                at += 2;
            } else if (text.charAt(at) != dialect.quote()) {
                cell.append(text.charAt(at++));
            } else if (takeQuote()) {
                return;
            }
        }
        open = true;
    }

    /** Whether the quote at the present place ended the cell. */
    private boolean takeQuote() {
        if (isAt(at + 1, dialect.quote()) && at != closedAt) {
            noteDoubled();
            cell.append(dialect.quote());
            at += 2;
            return false;
        }
        if (isEnd(afterSpaces(at + 1))) {
            at = afterSpaces(at + 1);
            return true;
        }
        doubtful |= isAfterDelimiter(at);
        lone = true;
        cell.append(dialect.quote());
        at++;
        return false;
    }

    private void noteDoubled() {
        if (isEnd(at + 2)) {
            doubled.add(at);
            doubtful |= isAfterDelimiter(at);
        }
    }

    private boolean isAfterDelimiter(int place) {
        int begin = place - dialect.delimiter().length();
        char before = text.charAt(place - 1);
        return before == '\n' || before == '\r' || (begin >= 0 && isDelimiter(begin));
    }

    private boolean isEscape(int place) {
        if (dialect.escape() == Dialect.NOTHING || !isAt(place, dialect.escape())) {
            return false;
        }
        return isAt(place + 1, dialect.quote()) || isAt(place + 1, dialect.escape()) || isDelimiter(place + 1);
    }

    private boolean isEnd(int place) {
        return place >= text.length() || isAt(place, '\n') || isAt(place, '\r') || isDelimiter(place);
    }

    private boolean isDelimiter(int place) {
        String delimiter = dialect.delimiter();
        if (place + delimiter.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < delimiter.length(); i++) {
            if (text.charAt(place + i) != delimiter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(int place, char letter) {
        return place < text.length() && text.charAt(place) == letter;
    }

    private int afterSpaces(int from) {
        int i = from;
        while (isAt(i, ' ') && !isDelimiter(i)) {
            i++;
        }
        return i;
    }
}
