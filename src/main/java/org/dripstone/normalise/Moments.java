package org.dripstone.normalise;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates and times as exports and people write them. */
public final class Moments {

    /** Spreadsheets count days from here; their 1900 has a 29th of February. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}([.,]\\d+)?");

    private static final Pattern CHINESE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

    private static final MomentReading UNREAD = new MomentReading.Unread();

    private Moments() {}

    /** Reads one cell, its column's order of day and month being known or not. */
    public static MomentReading read(String cell, DayOrder order) {
        var text = plain(cell);
        if (SERIAL.matcher(text).matches()) {
            return read(serial(Double.parseDouble(text.replace(',', '.'))), "");
        }
        var numeric = NumericDate.in(text);
        if (numeric.isPresent()) {
            return read(numeric.get(), NumericDate.timeAfter(text), order);
        }
        return MonthNames.date(text).map(date -> read(date, text)).orElse(UNREAD);
    }

    private static String plain(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return CHINESE.matcher(text).replaceAll("$1-$2-$3 ");
    }

    private static LocalDateTime serial(double days) {
        return SERIAL_ZERO.atStartOfDay().plusSeconds(Math.round(days * 86_400));
    }

    private static MomentReading read(NumericDate date, String time, DayOrder order) {
        if (date.hasYearFirst()) {
            return date.yearFirst().map(day -> read(day, time)).orElse(UNREAD);
        }
        var dayFirst = date.dayFirst();
        var monthFirst = date.hasDots() ? Optional.<LocalDate>empty() : date.monthFirst();
        var chosen = order == DayOrder.MONTH_FIRST ? monthFirst.or(() -> dayFirst) : dayFirst.or(() -> monthFirst);
        if (order != DayOrder.UNKNOWN || dayFirst.equals(monthFirst) || dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return chosen.map(day -> read(day, time)).orElse(UNREAD);
        }
        var clock = TimeOfDay.in(time);
        return new MomentReading.Ambiguous(
                dayFirst.get().atTime(clock), monthFirst.get().atTime(clock));
    }

    private static MomentReading read(LocalDate day, String time) {
        return read(day.atTime(TimeOfDay.in(time)), time);
    }

    private static MomentReading read(LocalDateTime at, String zone) {
        return new MomentReading.Read(at, TimeOfDay.offset(zone));
    }
}
