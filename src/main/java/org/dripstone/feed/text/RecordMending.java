package org.dripstone.feed.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.feed.text.CellScan.Scanned;

/**
 * Reads text record by record. What one slip of a finger broke - a quote that is never closed, a row with another
 * delimiter - is mended where the mended row looks as the others do; nothing else is touched.
 */
final class RecordMending implements Closeable {

    private static final int LINES_OF_A_CELL = 200;
    private static final int LETTERS_OF_A_CELL = 64 << 10;
    private static final int FEW_LINES = 5;
    private static final int LEAST_WIDTH = 3;
    /** Behind so many slips nobody looks far for the end of a cell: each look goes over the same lines again. */
    private static final int LETTERS_LOOKED_AT = 16 << 20;

    private static final List<String> OTHERS = List.of(",", ";", "\t", "|", " ");

    private final RawLines lines;
    private final Dialect dialect;
    private final UsualRow usual;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long looked;

    RecordMending(Reader text, Dialect dialect, UsualRow usual) {
        this.lines = new RawLines(text, LETTERS_OF_A_CELL);
        this.dialect = dialect;
        this.usual = usual;
    }

    /** A line that needs no mending, or the cells of a record that was read. */
    record Taken(String line, List<String> cells) {

        boolean isLine() {
            return cells.isEmpty();
        }
    }

    /** Empty at the end of the text. */
    Optional<Taken> next() throws IOException {
        String line = nextLine();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isPlain(line) ? new Taken(line, List.of()) : new Taken("", cells(line)));
    }

    /** The cells of the next record, read or not; empty at the end of the text. */
    Optional<List<String>> nextCells() throws IOException {
        return next().map(taken ->
                taken.isLine() ? CellScan.of(dialect, taken.line()).cells() : taken.cells());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean isPlain(String line) {
        return dialect.isCanonical()
                && line.indexOf('"') < 0
                && line.indexOf(dialect.quote()) < 0
                && !(line.indexOf('\'') >= 0 && usual.isKnown())
                && (!usual.isKnown() || width(line) == usual.width());
    }

    private int width(String line) {
        char delimiter = dialect.canonical();
        int width = 1;
        for (int i = line.indexOf(delimiter); i >= 0; i = line.indexOf(delimiter, i + 1)) {
            width++;
        }
        return width;
    }

    private List<String> cells(String line) throws IOException {
        Scanned scanned = unwrapped(CellScan.of(dialect, line));
        if (scanned.open()) {
            return overLines(line, scanned);
        }
        if (isFine(scanned.cells())) {
            return isWrappedOtherwise(scanned.cells())
                    ? otherwiseQuoted(line).orElse(scanned.cells())
                    : scanned.cells();
        }
        Optional<List<String>> mended = mended(line, scanned);
        return mended.isPresent() ? mended.get() : otherwiseOverLines(line).orElse(scanned.cells());
    }

    /** A row with another delimiter or other quotes, in which a cell goes over a few lines. */
    private Optional<List<String>> otherwiseOverLines(String line) throws IOException {
        if (usual.width() < LEAST_WIDTH) {
            return Optional.empty();
        }
        for (Dialect other : others(line)) {
            Scanned opened = CellScan.of(other, line);
            Optional<List<String>> cells = opened.open()
                    ? over(line, FEW_LINES, record -> whole(CellScan.of(other, record)))
                    : Optional.empty();
            if (cells.isPresent()) {
                return cells;
            }
        }
        return Optional.empty();
    }

    private List<Dialect> others(String line) {
        char quote = dialect.quote() == '"' ? '\'' : '"';
        return Stream.concat(
                        OTHERS.stream()
                                .filter(other -> !other.equals(dialect.delimiter()) && line.contains(other))
                                .map(dialect::withDelimiter),
                        Stream.of(dialect.withQuote(quote)))
                .toList();
    }

    /** The quote of one cell too many in a record over a few lines. */
    private Optional<List<String>> mendedOverLines(String first, Scanned opened) throws IOException {
        return !usual.isKnown() || opened.openings().isEmpty()
                ? Optional.empty()
                : over(
                        first,
                        FEW_LINES,
                        record -> opened.openings().stream()
                                .flatMap(place -> whole(CellScan.withLetterAt(dialect, record, place)).stream())
                                .findFirst());
    }

    private Optional<Scanned> whole(Scanned scanned) {
        return Optional.of(scanned)
                .filter(each -> each.whole() && !each.open() && !each.doubtful() && usual.fits(each.cells()));
    }

    /** The first reading of the line and as few as possible of those below it; these are given back if there is none. */
    private Optional<List<String>> over(String first, int most, Function<CharSequence, Optional<Scanned>> reading)
            throws IOException {
        Deque<String> taken = new ArrayDeque<>();
        StringBuilder record = new StringBuilder(first);
        boolean rows = false; // A line that is a row by itself belongs to no other, unless all are wrapped.
        while (taken.size() < most) {
            String next = nextLine();
            if (next.isEmpty()) {
                break;
            }
            taken.add(next);
            rows |= usual.fits(CellScan.of(dialect, next).cells());
            record.append(next);
            Optional<Scanned> cells = reading.apply(record);
            if (cells.isPresent() && (!rows || cells.get().isWrappedThroughout())) {
                return cells.map(Scanned::cells);
            }
        }
        giveBack(taken);
        return Optional.empty();
    }

    private void giveBack(Deque<String> taken) {
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
    }

    private boolean isWrappedOtherwise(List<String> cells) {
        char other = dialect.quote() == '"' ? '\'' : '"';
        return usual.isKnown()
                && cells.stream().filter(cell -> isWrapped(cell, other)).count() > usual.width() / 2;
    }

    private static boolean isWrapped(String cell, char quote) {
        return cell.length() > 1 && cell.charAt(0) == quote && cell.charAt(cell.length() - 1) == quote;
    }

    /** The cells within a line that is wrapped in quotes as a whole. */
    private Scanned unwrapped(Scanned scanned) {
        if (scanned.open() || scanned.cells().size() != 1 || scanned.openings().isEmpty()) {
            return scanned;
        }
        Scanned inside = CellScan.of(dialect, scanned.cells().get(0));
        boolean meant = dialect.wrapped() || (usual.isKnown() && usual.fits(inside.cells()));
        return meant && !inside.open() && inside.whole() ? inside : scanned;
    }

    private boolean isFine(List<String> cells) {
        return !usual.isKnown() || usual.fits(cells);
    }

    /** A cell that goes over several lines, unless its quote was a slip. */
    private List<String> overLines(String first, Scanned opened) throws IOException {
        Deque<String> taken = new ArrayDeque<>();
        StringBuilder record = new StringBuilder(first);
        Scanned scanned = opened;
        int most = looked < LETTERS_LOOKED_AT ? LINES_OF_A_CELL : FEW_LINES;
        while (scanned.open() && taken.size() < most && record.length() < LETTERS_OF_A_CELL) {
            String next = nextLine();
            if (next.isEmpty()) {
                break;
            }
            taken.add(next);
            record.append(next);
            if (next.indexOf(dialect.quote()) >= 0) {
                looked += record.length();
                scanned = unwrapped(CellScan.of(dialect, record));
            }
        }
        if (isTrusted(scanned, taken, first, opened)) {
            looked = 0;
            return scanned.cells();
        }
        giveBack(taken);
        Optional<List<String>> mended = mended(first, opened);
        return mended.isPresent()
                ? mended.get()
                : mendedOverLines(first, opened).orElseGet(() -> letters(first));
    }

    /** Behind a slip stand rows like any other; within a cell of several lines none does. */
    private boolean isTrusted(Scanned scanned, Deque<String> taken, String first, Scanned opened) {
        if (scanned.isWrappedThroughout() && isFine(scanned.cells())) {
            return true;
        }
        if (scanned.open() || scanned.doubtful()) {
            return false;
        }
        return !usual.isKnown()
                || usual.fits(scanned.cells())
                || taken.stream()
                        .noneMatch(line -> usual.fits(CellScan.of(dialect, line).cells()))
                || mended(first, opened).filter(usual::isLike).isEmpty();
    }

    /** Of all readings of a line that take one quote or its delimiter otherwise, the likest of the usual width. */
    private Optional<List<String>> mended(String line, Scanned scanned) {
        if (!usual.isKnown()) {
            return Optional.empty();
        }
        Stream<Scanned> quotes = Stream.concat(
                scanned.openings().stream().map(place -> CellScan.withLetterAt(dialect, line, place)),
                scanned.doubled().stream().map(place -> CellScan.withEndAt(dialect, line, place)));
        List<List<String>> fitting = quotes.filter(each -> !each.open())
                .map(Scanned::cells)
                .filter(usual::fits)
                .toList();
        boolean sound =
                !scanned.open() && !scanned.doubtful() && scanned.doubled().isEmpty();
        return fitting.stream()
                .filter(sound ? usual::resembles : usual::isLike)
                .findFirst()
                .or(() -> fitting.stream().filter(each -> !sound).findFirst())
                .or(() -> otherwiseQuoted(line))
                .or(() -> otherwiseDelimited(line))
                .or(() -> withCommasOfWords(scanned));
    }

    /** Nobody puts a space behind the commas between cells in one row only: such a comma stands between words. */
    private Optional<List<String>> withCommasOfWords(Scanned scanned) {
        if (!dialect.delimiter().equals(",") || scanned.cells().size() <= usual.width()) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>();
        for (String cell : scanned.cells()) {
            if (cell.startsWith(" ") && !cell.isBlank() && !joined.isEmpty()) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + "," + cell);
            } else {
                joined.add(cell);
            }
        }
        return Optional.of(joined).filter(usual::fits);
    }

    /** A row in which quotes of another kind wrap the cells. */
    private Optional<List<String>> otherwiseQuoted(String line) {
        char other = dialect.quote() == '"' ? '\'' : '"';
        Scanned scanned = CellScan.of(dialect.withQuote(other), line);
        boolean right = !scanned.open()
                && usual.fits(scanned.cells())
                && scanned.openings().size() >= Math.max(2, usual.width() / 2);
        return right ? Optional.of(scanned.cells()) : Optional.empty();
    }

    private Optional<List<String>> otherwiseDelimited(String line) {
        if (usual.width() < LEAST_WIDTH) {
            return Optional.empty();
        }
        return OTHERS.stream()
                .filter(other -> !other.equals(dialect.delimiter()) && line.contains(other))
                .flatMap(other -> otherwise(line, other).stream())
                .findFirst();
    }

    /**
     * Words fall into any number of cells: between them only a row with the usual kinds of cells is one, or one in which
     * quotes keep words together.
     */
    private Optional<List<String>> otherwise(String line, String delimiter) {
        Scanned scanned = CellScan.of(dialect.withDelimiter(delimiter), line);
        boolean kept = !delimiter.equals(" ") || !scanned.openings().isEmpty();
        boolean right = kept ? usual.fits(scanned.cells()) : usual.resembles(scanned.cells());
        return right && !scanned.open() ? Optional.of(scanned.cells()) : Optional.empty();
    }

    /** The quote that opens a cell and does not close it is a letter; where there are several, all quotes are. */
    private List<String> letters(String line) {
        List<Integer> openings = CellScan.of(dialect, line).openings();
        Scanned without = CellScan.withLetterAt(dialect, line, openings.get(openings.size() - 1));
        return without.open()
                ? CellScan.of(dialect.withQuote(Dialect.NOTHING), line).cells()
                : without.cells();
    }

    private String nextLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }
}
