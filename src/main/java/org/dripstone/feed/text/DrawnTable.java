package org.dripstone.feed.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table drawn with bars and rules, as in Markdown and at the prompts of databases.
 *
 * @param framed whether bars stand at both ends of each row as well
 */
record DrawnTable(boolean framed) implements UnaryOperator<String> {

    private static final Pattern RULE = Pattern.compile("(?=.*[-=]{2})(?=.*[+|])[-=+|: ]+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern FRAMED = Pattern.compile("\\s*\\|.*\\|.*(?<!\\\\)\\|\\s*");

    /** Empty unless nearly all rows are framed, or a rule with crossings stands between rows with bars. */
    static Optional<DrawnTable> in(List<String> lines) {
        List<String> rows = lines.stream().filter(line -> !isRule(line)).toList();
        long barred = rows.stream().filter(row -> row.indexOf('|') >= 0).count();
        long framed = rows.stream().filter(row -> FRAMED.matcher(row).matches()).count();
        boolean quoted = rows.stream().anyMatch(row -> row.contains("|\"") || row.startsWith("\""));
        boolean undrawn = framed < 2 && lines.stream().noneMatch(DrawnTable::isCrossing);
        if (undrawn || barred < 2 || quoted) {
            return Optional.empty();
        }
        boolean isFramed = framed * 10 >= barred * 9;
        boolean isDrawn = isFramed || lines.stream().anyMatch(DrawnTable::isCrossing);
        return isDrawn && barred * 5 >= rows.size() * 4L ? Optional.of(new DrawnTable(isFramed)) : Optional.empty();
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    private static boolean isCrossing(String line) {
        return isRule(line) && line.indexOf('+') >= 0;
    }

    @Override
    public String apply(String line) {
        if (isRule(line)) {
            return "";
        }
        if (line.indexOf('|') < 0 || (framed && !FRAMED.matcher(line).matches())) {
            return line;
        }
        List<String> cells = Arrays.asList(BAR.split(line, -1));
        return (framed ? cells.subList(1, cells.size() - 1) : cells)
                .stream().map(DrawnTable::written).collect(Collectors.joining("|"));
    }

    private static String written(String cell) {
        String bare = cell.strip().replace("\\|", "|");
        boolean quoted = Stream.of("\"", "|").anyMatch(bare::contains);
        return quoted ? '"' + bare.replace("\"", "\"\"") + '"' : bare;
    }
}
