package org.dripstone.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Three numbers of a date in the order in which they stand. */
record NumericDate(int first, int second, int third, boolean hasYearFirst, boolean hasDots) {

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d./:-])(\\d{1,4})([./\\-\\s])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{1,2})(?!\\d)");

    /** The first such date in a text. */
    static Optional<NumericDate> in(String text) {
        return DATE.matcher(text).results().findFirst().map(NumericDate::from);
    }

    /** What stands around it, to be read as a time. */
    static String timeBeside(String text) {
        var date = DATE.matcher(text);
        return date.find() ? text.substring(0, date.start()) + " " + text.substring(date.end()) : text;
    }

    private static NumericDate from(MatchResult found) {
        return new NumericDate(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4)),
                found.group(1).length() == 4,
                found.group(2).equals("."));
    }

    /** Whether day and month could change places. */
    boolean hasYearLast() {
        return !hasYearFirst && !hasDots;
    }

    Optional<LocalDate> yearFirst() {
        return date(first, second, third).or(() -> date(first, third, second));
    }

    Optional<LocalDate> dayFirst() {
        return date(third, second, first);
    }

    Optional<LocalDate> monthFirst() {
        return date(third, first, second);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
