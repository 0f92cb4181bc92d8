package org.dripstone.identity.linkage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.normalise.DayOrder;
import org.dripstone.normalise.Moments;

/**
 * A column in which dates are written in several shapes, 1987-03-05 and 05/03/87 and 5 March 1987, made one: eight digits.
 * What may be one of two days stays as it is written, and so does a column of one shape, slips and all.
 */
final class MixedDates {

    private static final double MOST = 0.98;
    private static final int CENTURY = 100;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[6-9]|20)\\d{2}(?!\\d)");

    /** A month in words among one or two numbers and little else, with the year at an end. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?=.*\\p{L}{3})(?:\\d{1,2}[\\p{L}.]{0,3}[\\s,./-]+)?(?:\\p{L}{2}\\s+)?[\\p{L}\\p{M}]+[.,]?[\\s,./-]+(?:\\p{L}{2}\\s+)?(?:\\d{1,2}[\\p{L}.]{0,3}[\\s,./-]+)?(?:1[6-9]|20)?\\d{2}(?:\\s*г\\.?)?"
                    + "|(?:1[6-9]|20)\\d{2}[\\s,./-]+[\\p{L}\\p{M}]+[.,]?[\\s,./-]+\\d{1,2}");

    private final DayOrder order;
    private final int latest;

    private MixedDates(List<String> written, int latest) {
        order = DayOrder.of(written, Optional.empty());
        this.latest = latest;
    }

    /** Whether a cell says a date with its month in words. */
    static boolean isInWords(String cell) {
        return IN_WORDS.matcher(cell).matches()
                && Moments.read(cell, DayOrder.UNKNOWN).local().isPresent();
    }

    /** @param first how many of them are of the first of two tables, which may each have an order of day and month */
    static List<String> alike(List<String> written, int first) {
        if (areOfOneShape(written)) {
            return written;
        }
        int latest = latest(written);
        List<String> alike = new ArrayList<>();
        for (List<String> table : List.of(written.subList(0, first), written.subList(first, written.size()))) {
            var dates = new MixedDates(table, latest);
            table.forEach(cell -> alike.add(dates.read(cell)));
        }
        return alike;
    }

    private static boolean areOfOneShape(List<String> written) {
        var said = written.stream().filter(cell -> !cell.isBlank()).toList();
        var shapes = said.stream().collect(Collectors.groupingBy(MixedDates::shape, Collectors.counting()));
        return shapes.values().stream().anyMatch(count -> count >= MOST * said.size());
    }

    private static String shape(String cell) {
        return cell.strip()
                .replaceAll("\\p{L}+", "a")
                .replaceAll("(?<!\\d)\\d{1,2}(?!\\d)", "9")
                .replaceAll("\\d{3,}", "9999");
    }

    private static int latest(List<String> written) {
        return written.stream()
                .flatMap(cell -> YEAR.matcher(cell).results())
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private String read(String cell) {
        return Moments.read(cell, order)
                .local()
                .map(at -> inItsCentury(at.toLocalDate(), cell))
                .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                .orElse(cell);
    }

    /** A year of two digits is no later than the latest that is written out. */
    private LocalDate inItsCentury(LocalDate day, String cell) {
        boolean isShort =
                !YEAR.matcher(cell).find() && cell.replaceAll("\\D", "").length() < 8;
        return isShort && latest > 0 && day.getYear() > latest ? day.minusYears(CENTURY) : day;
    }
}
