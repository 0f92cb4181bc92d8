package org.dripstone.feed.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns that begin at the same place in each line, with nothing but spaces between them.
 *
 * @param cuts where one column ends and the next begins
 */
record FixedWidth(List<Integer> cuts) implements UnaryOperator<String> {

    private static final Pattern GAP = Pattern.compile("\\S {2,}\\S");
    private static final Pattern SIGN_AT_END = Pattern.compile("[,;|].*|.*[,;|:]");
    private static final List<String> DELIMITERS = List.of("\t", ";", "|");
    private static final int FEWEST_LINES = 3;
    private static final int NARROWEST_GAP = 2;

    /** Empty unless most lines have gaps and all these have them at the same places. */
    static Optional<FixedWidth> in(List<String> lines) {
        List<String> rows =
                lines.stream().filter(line -> GAP.matcher(line).find()).toList();
        boolean few = rows.size() < FEWEST_LINES || rows.size() * 5 < lines.size() * 4;
        if (few || DELIMITERS.stream().anyMatch(sign -> rows.stream().allMatch(row -> row.contains(sign)))) {
            return Optional.empty();
        }
        return Optional.of(new FixedWidth(cuts(rows))).filter(table -> !table.cuts.isEmpty() && table.isOfCells(rows));
    }

    private static List<Integer> cuts(List<String> rows) {
        BitSet letters = new BitSet();
        rows.forEach(row -> IntStream.range(0, row.length())
                .filter(i -> row.charAt(i) != ' ')
                .forEach(letters::set));
        List<Integer> cuts = new ArrayList<>();
        for (int begin = letters.nextClearBit(letters.nextSetBit(0)); begin < letters.length(); ) {
            int end = letters.nextSetBit(begin);
            if (end - begin >= NARROWEST_GAP && mostReachTo(end, rows)) {
                cuts.add(end);
            }
            begin = letters.nextClearBit(end);
        }
        return cuts;
    }

    /** A word that a few lines have behind all others is no column. */
    private static boolean mostReachTo(int column, List<String> rows) {
        return rows.stream().filter(row -> row.length() > column).count() * 2 > rows.size();
    }

    /** Neither cells of a text with delimiters that was lined up, nor labels with what was answered. */
    private boolean isOfCells(List<String> rows) {
        long signs = rows.stream()
                .filter(row -> cells(row)
                        .filter(cell -> !cell.isEmpty())
                        .anyMatch(cell -> SIGN_AT_END.matcher(cell).matches()))
                .count();
        return signs * 4 < rows.size();
    }

    private Stream<String> cells(String line) {
        return IntStream.rangeClosed(0, cuts.size()).mapToObj(i -> {
            int begin = i == 0 ? 0 : cuts.get(i - 1);
            int end = i == cuts.size() ? line.length() : cuts.get(i);
            return begin < line.length()
                    ? line.substring(begin, Math.min(end, line.length())).strip()
                    : "";
        });
    }

    @Override
    public String apply(String line) {
        boolean words = cuts.stream().anyMatch(cut -> cut < line.length() && line.charAt(cut - 1) != ' ');
        if (line.isBlank() || words) {
            return line; // a title above, a note below
        }
        return cells(line).map(FixedWidth::written).collect(Collectors.joining("\t"));
    }

    private static String written(String cell) {
        boolean wrapped = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return cell.indexOf('"') >= 0 && !wrapped ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
