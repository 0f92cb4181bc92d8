package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The second line of a header that has its questions in the first: the options of a question stand below it and below the
 * blank cells behind it. Joined, each column is called {@code Question [Option]}.
 */
final class OptionLine {

    private static final int FEWEST = 2;

    private final HeaderNames names;
    private final List<String> questions;
    private final List<String> line;
    private final List<List<String>> rows;
    private final List<String> asked;

    private OptionLine(HeaderNames names, List<String> questions, List<String> line, List<List<String>> rows) {
        this.names = names;
        this.questions = questions;
        this.line = line;
        this.rows = rows;
        this.asked = filled(questions, line.size());
    }

    /** With both lines as its header, if there are two; either may have been found. */
    static FoundTable joined(FoundTable table, HeaderNames names) {
        if (table.headerIndex() < 0 || table.below().isEmpty() || Cells.hasAddress(table.header())) {
            return table;
        }
        return below(table, names).or(() -> above(table, names)).orElse(table);
    }

    private static Optional<FoundTable> below(FoundTable table, HeaderNames names) {
        List<List<String>> rows = table.below().subList(1, table.below().size());
        OptionLine options = new OptionLine(names, table.header(), table.below().get(0), rows);
        List<List<String>> above = new ArrayList<>(table.above());
        above.add(table.header());
        return Optional.of(options)
                .filter(OptionLine::isOne)
                .map(one -> new FoundTable(table.headerIndex() + 1, one.header(), above, rows, table.score()));
    }

    private static Optional<FoundTable> above(FoundTable table, HeaderNames names) {
        if (table.above().isEmpty()) {
            return Optional.empty();
        }
        List<String> questions = table.above().get(table.above().size() - 1);
        return Optional.of(new OptionLine(names, questions, table.header(), table.below()))
                .filter(OptionLine::isOne)
                .map(one ->
                        new FoundTable(table.headerIndex(), one.header(), table.above(), table.below(), table.score()));
    }

    private static List<String> filled(List<String> questions, int width) {
        List<String> filled = new ArrayList<>();
        String last = "";
        for (int i = 0; i < Math.max(questions.size(), width); i++) {
            String own = i < questions.size() ? questions.get(i).strip() : "";
            last = Cells.isBlank(own) ? last : own;
            filled.add(last);
        }
        return filled;
    }

    private boolean isOne() {
        return !Cells.hasAddress(line)
                && Cells.filled(questions) >= FEWEST
                && columns().anyMatch(this::isSurely)
                && columns()
                        .filter(i -> isBlank(questions, i))
                        .allMatch(i -> isOption(i) || isBlank(line, i) || isName(i))
                && columns()
                                .filter(i -> !isBlank(line, i) && !isOption(i) && !isName(i))
                                .mapToObj(line::get)
                                .distinct()
                                .count()
                        <= FEWEST;
    }

    /** It has no name of its own, and what is marked in it is what the line says. */
    private boolean isSurely(int column) {
        return isBlank(questions, column)
                && !asked.get(column).isEmpty()
                && !isBlank(line, column)
                && !Cells.isNumber(line.get(column))
                && !ColumnContent.of(rows, column).isEmpty()
                && ColumnContent.of(rows, column).isMostly(cell -> OptionColumns.isMark(cell, line.get(column)));
    }

    /** A question for several things, such as how somebody can be reached, has their names below it. */
    private boolean isName(int column) {
        return !isBlank(line, column) && names.match(line.get(column)).isKnown();
    }

    private IntStream columns() {
        return IntStream.range(0, asked.size());
    }

    /** A cell of a question's columns, or one that stands again in the rows below. */
    private boolean isOption(int column) {
        return !isBlank(line, column)
                && !asked.get(column).isEmpty()
                && (isOfSeveral(column) ? isMarked(column) : isChosen(column));
    }

    private boolean isOfSeveral(int column) {
        return isBlank(questions, column) || (column + 1 < asked.size() && isBlank(questions, column + 1));
    }

    /** Nobody may have chosen it, and of the last one anything may have been written. */
    private boolean isMarked(int column) {
        boolean last = column + 1 == asked.size() || !isBlank(questions, column + 1);
        ColumnContent content = ColumnContent.of(rows, column);
        return (last && !isName(column))
                || (content.isEmpty() && !isName(column))
                || content.isMostly(cell -> OptionColumns.isMark(cell, line.get(column)));
    }

    private boolean isChosen(int column) {
        return ColumnContent.of(rows, column)
                .isMostly(cell -> cell.equals(line.get(column).strip()));
    }

    private List<String> header() {
        return columns().mapToObj(this::name).toList();
    }

    private String name(int column) {
        if (isOption(column)) {
            return asked.get(column) + " [" + line.get(column).strip() + "]";
        }
        boolean ofSeveral = isOfSeveral(column) && isName(column);
        return isBlank(questions, column) || ofSeveral ? cell(line, column) : cell(questions, column);
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? Objects.requireNonNull(cells.get(column)) : "";
    }

    private static boolean isBlank(List<String> cells, int column) {
        return column >= cells.size() || Cells.isBlank(cells.get(column));
    }
}
