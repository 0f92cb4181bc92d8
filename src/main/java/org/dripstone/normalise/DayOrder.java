package org.dripstone.normalise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which number of 03/04/2026 is the day; one answer for a whole column, because one machine wrote it. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing in the column decides. */
    UNKNOWN;

    /**
     * Decides for a column: a number above 12 is a day; else the order that brings the dates nearer to the event.
     *
     * @param event the day the dates are expected around, if known
     */
    public static DayOrder of(Iterable<String> values, Optional<LocalDate> event) {
        var dates = new ArrayList<NumericDate>();
        values.forEach(
                value -> NumericDate.in(value).filter(NumericDate::hasYearLast).ifPresent(dates::add));
        boolean dayFirst = dates.stream().anyMatch(date -> date.first() > 12);
        boolean monthFirst = dates.stream().anyMatch(date -> date.second() > 12);
        if (dayFirst != monthFirst) {
            return dayFirst ? DAY_FIRST : MONTH_FIRST;
        }
        return dayFirst ? UNKNOWN : event.map(day -> nearer(dates, day)).orElse(UNKNOWN);
    }

    private static DayOrder nearer(List<NumericDate> dates, LocalDate event) {
        int order = Long.compare(
                distance(dates, event, NumericDate::dayFirst), distance(dates, event, NumericDate::monthFirst));
        return order == 0 ? UNKNOWN : order < 0 ? DAY_FIRST : MONTH_FIRST;
    }

    private static long distance(
            List<NumericDate> dates, LocalDate event, Function<NumericDate, Optional<LocalDate>> reading) {
        return dates.stream()
                .flatMap(date -> reading.apply(date).stream())
                .mapToLong(date -> Math.abs(ChronoUnit.DAYS.between(date, event)))
                .sum();
    }
}
