package org.dripstone.feed.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How much the rows that a dialect makes of a text are like each other, and their cells like cells. */
final class Regularity {

    private static final Pattern LEFTOVERS = Pattern.compile("[;|\\t]");
    /** Nothing but another delimiter. */
    private static final Pattern SIGN = Pattern.compile("[,;|\\t:]");

    private static final double LEAST = 1e-6;
    private static final double RARE_LEAST = 0.6;
    private static final double CLEAR = 0.95;
    private static final double NEARLY_ALL = 0.9;
    private static final int FEW = 4;
    private static final double COMMON_LEAST = 0.2;
    private static final double SPACED = 0.3;

    private final List<List<String>> records;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private double sound;
    private int cells;

    private Regularity(List<List<String>> records) {
        this.records = records;
        for (List<String> record : records) {
            widths.merge(record.size(), 1, Integer::sum);
            for (String cell : record) {
                cells++;
                sound += soundness(cell);
            }
        }
    }

    static Regularity of(List<List<String>> records) {
        return new Regularity(records.stream()
                .filter(record -> record.size() > 1 || !record.get(0).isBlank())
                .toList());
    }

    /** Whether nearly all rows have the same number of several cells. */
    boolean isRegular() {
        return commonWidth() > 1 && widths.getOrDefault(commonWidth(), 0) >= NEARLY_ALL * records.size();
    }

    /**
     * Whether the rows make a table of several columns; rare delimiters must show it clearly.
     *
     * @param apart whether nothing but a delimiter looks like it: then two columns of words are a table
     */
    boolean isTable(boolean rare, boolean apart) {
        if (records.isEmpty() || commonWidth() < 2) {
            return false;
        }
        double regular = (double) widths.getOrDefault(commonWidth(), 0) / records.size();
        return rare ? isClear(regular, apart) : regular >= COMMON_LEAST;
    }

    private boolean isClear(double regular, boolean apart) {
        int width = apart && records.size() >= FEW ? 2 : 3;
        return regular >= RARE_LEAST && (hasTellingColumn() || (commonWidth() >= width && regular >= CLEAR));
    }

    double weight() {
        double pattern = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            pattern += width.getValue() * Math.max(LEAST, (width.getKey() - 1.0) / width.getKey());
        }
        return Math.log(Math.max(LEAST, pattern / widths.size() * sound / Math.max(1, cells)));
    }

    /** How often a delimiter is written for one: all cells between are blank then. */
    int timesWritten() {
        return IntStream.of(4, 3, 2)
                .filter(times ->
                        commonWidth() > times && records.stream().allMatch(record -> isBlankBetween(record, times)))
                .findFirst()
                .orElse(1);
    }

    private static boolean isBlankBetween(List<String> record, int times) {
        for (int i = 0; i < record.size(); i++) {
            if (i % times > 0 && !record.get(i).isEmpty()) {
                return false;
            }
        }
        return record.size() % times == 1;
    }

    /** Whether cells begin with a space that belongs to the delimiter. */
    boolean isSpaced() {
        List<String> behind = records.stream()
                .flatMap(record -> record.stream().skip(1))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return behind.stream().filter(cell -> cell.startsWith(" ")).count() > SPACED * behind.size();
    }

    private int commonWidth() {
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean hasTellingColumn() {
        return UsualRow.of(records).kinds().stream().anyMatch(CellKind::isTelling);
    }

    private static double soundness(String cell) {
        if (CellKind.of(cell) != CellKind.TEXT) {
            return 1;
        }
        if (SIGN.matcher(cell).matches()) {
            return 0.1;
        }
        if (LEFTOVERS.matcher(cell).find()) {
            return 0.3;
        }
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        if (first == '"' || last == '"' || first == '\'' || last == '\'') {
            return 0.3;
        }
        return cell.indexOf(',') >= 0 ? 0.7 : 1;
    }
}
