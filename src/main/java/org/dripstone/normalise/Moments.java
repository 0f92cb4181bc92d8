package org.dripstone.normalise;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times as exports and people write them. */
public final class Moments {

    /** Spreadsheets count days from here; their 1900 has a 29th of February. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}([.,]\\d+)?");

    /** Seconds or milliseconds since 1970, as programs keep moments; from 2001 to 2033. */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    /** ISO 8601 without its dashes. */
    private static final Pattern COMPACT =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)"
                    + "(?:(?:T|(?=\\d{6}))(?<hour>[0-2]\\d):?(?<minute>[0-5]\\d)(?::?(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?"
                    + "(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?|))?");

    private static final Pattern AROUND_SLASH = Pattern.compile("(?<=\\d)\\s*([/·])\\s*(?=\\d)");

    private static final Pattern CHINESE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

    private static final MomentReading UNREAD = new MomentReading.Unread();

    private Moments() {}

    /** Reads one cell, its column's order of day and month being known or not. */
    public static MomentReading read(String cell, DayOrder order) {
        var text = plain(cell);
        if (SERIAL.matcher(text).matches()) {
            return read(serial(Double.parseDouble(text.replace(',', '.'))), "");
        }
        if (EPOCH.matcher(text).matches()) {
            long seconds = Long.parseLong(text.substring(0, 10));
            return new MomentReading.Read(
                    LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC));
        }
        var numeric = NumericDate.in(text);
        if (numeric.isPresent()) {
            return read(numeric.get(), NumericDate.timeBeside(text), order);
        }
        return MonthNames.date(text).map(date -> read(date, text)).orElse(UNREAD);
    }

    private static String plain(String cell) {
        var text = digits(Normalizer.normalize(cell, Normalizer.Form.NFKC)).strip();
        var parted = COMPACT.matcher(text);
        if (parted.matches()) {
            return parted(parted);
        }
        text = AROUND_SLASH.matcher(text).replaceAll(found -> found.group(1).equals("/") ? "/" : ".");
        return CHINESE.matcher(text).replaceAll("$1-$2-$3 ");
    }

    private static String parted(Matcher compact) {
        var day = String.join("-", compact.group("year"), compact.group("month"), compact.group("day"));
        return compact.group("hour") == null
                ? day
                : "%sT%s:%s:%s%s"
                        .formatted(
                                day,
                                compact.group("hour"),
                                compact.group("minute"),
                                Objects.requireNonNullElse(compact.group("second"), "00"),
                                compact.group("zone"));
    }

    /** Digits of every script as ASCII, without marks that turn the writing. */
    private static String digits(String text) {
        var plain = new StringBuilder();
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
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
