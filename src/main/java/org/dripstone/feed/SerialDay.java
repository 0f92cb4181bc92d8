package org.dripstone.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Dates as spreadsheets keep them: days since the end of 1899, with the time as a fraction. */
final class SerialDay {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);
    /** The years 1954 to 2119: smaller numbers count something else. */
    private static final BigDecimal EARLIEST = BigDecimal.valueOf(20_000);

    private static final BigDecimal LATEST = BigDecimal.valueOf(80_000);

    private SerialDay() {}

    static boolean isPlausible(BigDecimal days) {
        return days.compareTo(EARLIEST) >= 0 && days.compareTo(LATEST) <= 0;
    }

    /** A date, and the time when there is one. */
    static String iso(BigDecimal days, boolean since1904) {
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime time = (since1904 ? FIRST_OF_1904 : FIRST).atStartOfDay().plusSeconds(seconds);
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return midnight ? time.toLocalDate().toString() : time.toString();
    }

    /** What a number in a column of dates means, where no style of its cell says so. */
    static Optional<String> iso(String cell) {
        try {
            BigDecimal days = new BigDecimal(cell.strip());
            return isPlausible(days) ? Optional.of(iso(days, false)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
