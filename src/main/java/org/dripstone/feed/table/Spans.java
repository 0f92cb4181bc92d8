package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills down what a sheet says is merged. Nothing is guessed here: whoever merged the cells meant what stands in them for
 * each of their rows. Rows are to be asked for in their order.
 */
public final class Spans {

    private final List<Span> ahead;
    /** By their columns: what is merged never overlaps, whatever a hostile sheet says. */
    private final Map<Integer, Open> open = new HashMap<>();

    private int next;

    private record Open(int bottom, String value) {}

    private Spans(List<Span> ahead) {
        this.ahead = ahead;
    }

    /** Of the rows behind one: what is merged above them is the header's. */
    public static Spans behind(int row, List<Span> all) {
        return new Spans(all.stream()
                .filter(span -> span.top() > row && span.bottom() > span.top())
                .sorted(Comparator.comparingInt(Span::top))
                .toList());
    }

    /** A row's cells, with what stands above them where they are merged with it; a row that is blank stays so. */
    public List<String> filled(int row, List<String> cells) {
        open.values().removeIf(span -> span.bottom() < row);
        List<String> filled = open.isEmpty() || Cells.isBlank(cells) ? cells : below(cells);
        while (next < ahead.size() && ahead.get(next).top() <= row) {
            Span span = ahead.get(next++);
            if (span.top() == row && span.column() < cells.size() && !Cells.isBlank(cells.get(span.column()))) {
                open.put(span.column(), new Open(span.bottom(), cells.get(span.column())));
            }
        }
        return filled;
    }

    private List<String> below(List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        open.forEach((column, span) -> {
            while (filled.size() <= column) {
                filled.add("");
            }
            if (Cells.isBlank(filled.get(column))) {
                filled.set(column, span.value());
            }
        });
        return filled;
    }
}
