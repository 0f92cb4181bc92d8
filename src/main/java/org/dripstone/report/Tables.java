package org.dripstone.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables for a terminal, whose columns stand straight in every script. */
public final class Tables {

    private static final String GAP = "  ";

    private Tables() {}

    /** As wide as its cells; columns of numbers stand to the right; every line ends with a line break. */
    public static String text(List<String> head, List<List<String>> rows) {
        return text(head, rows, Integer.MAX_VALUE);
    }

    /** No wider than a terminal of so many columns where that can be had: the last column is wrapped for it. */
    public static String text(List<String> head, List<List<String>> rows, int width) {
        List<List<String>> shown =
                Stream.concat(Stream.of(head), rows.stream()).map(Tables::fit).toList();
        int[] widths = widths(shown, head.size(), width);
        boolean[] numbers = numbers(shown, head.size());
        return IntStream.range(0, shown.size())
                .mapToObj(i -> row(shown.get(i), widths, numbers) + (i == 0 ? rule(widths) : ""))
                .collect(Collectors.joining());
    }

    /** A paragraph, no wider than a terminal of so many columns. */
    public static String prose(String text, int width) {
        return String.join("\n", Wrap.lines(text, width));
    }

    private static List<String> fit(List<String> row) {
        return row.stream().map(Shown::line).toList();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static int[] widths(List<List<String>> rows, int columns, int width) {
        int[] widths = IntStream.range(0, columns)
                .map(c -> rows.stream()
                        .mapToInt(row -> TextWidth.of(cell(row, c)))
                        .max()
                        .orElse(0))
                .toArray();
        int others = Arrays.stream(widths)
                .limit(Math.max(0, columns - 1))
                .map(w -> w + GAP.length())
                .sum();
        if (columns > 0) {
            widths[columns - 1] = Math.min(widths[columns - 1], Math.max(Wrap.LEAST, width - others));
        }
        return widths;
    }

    private static boolean[] numbers(List<List<String>> rows, int columns) {
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            numbers[c] = rows.stream().skip(1).allMatch(row -> cell(row, column).matches("[-+]?[\\d\\s.,]*%?"));
        }
        return numbers;
    }

    private static String row(List<String> row, int[] widths, boolean[] numbers) {
        int last = widths.length - 1;
        List<String> wrapped = last < 0 ? List.of("") : Wrap.lines(cell(row, last), widths[last]);
        return IntStream.range(0, wrapped.size())
                .mapToObj(i -> line(i == 0 ? row : List.of(), wrapped.get(i), widths, numbers))
                .collect(Collectors.joining());
    }

    private static String line(List<String> row, String end, int[] widths, boolean[] numbers) {
        return IntStream.range(0, widths.length)
                        .mapToObj(c -> padded(c == widths.length - 1 ? end : cell(row, c), widths[c], numbers[c]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing()
                + "\n";
    }

    private static String padded(String cell, int width, boolean number) {
        String space = " ".repeat(Math.max(0, width - TextWidth.of(cell)));
        return number ? space + cell : cell + space;
    }

    private static String rule(int[] widths) {
        return Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)) + "\n";
    }
}
