package org.dripstone.followup.time;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When on a working day letters may arrive; the rest of the day is quiet.
 *
 * @param from the first moment, by the reader's clock
 * @param to the moment from which on it is too late
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    /** What a wrong value is answered with. */
    public static final String EXPECTED =
            "hours such as 09:00-16:30, an hour or more, between 06:00 and 21:00; or always";

    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final LocalTime DUSK = LocalTime.of(21, 0);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2}) ?[-–] ?(\\d{2}:\\d{2})");

    /** Early enough to be read on the same day. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(16, 30));

    /** At any time of any day, weekends and holidays included: for trials, and for nobody's readers. */
    public static final WorkingHours ALWAYS = new WorkingHours(LocalTime.MIN, LocalTime.MAX);

    public WorkingHours {
        if (!isAlways(from, to) && isOff(from, to)) {
            throw new IllegalArgumentException("expected " + EXPECTED);
        }
    }

    private static boolean isAlways(LocalTime from, LocalTime to) {
        return from.equals(LocalTime.MIN) && to.equals(LocalTime.MAX);
    }

    private static boolean isOff(LocalTime from, LocalTime to) {
        return from.isBefore(DAWN)
                || to.isAfter(DUSK)
                || Duration.between(from, to).toHours() < 1;
    }

    boolean isAlways() {
        return isAlways(from, to);
    }

    /**
     * Reads {@code 09:00-16:30}, or {@code always}.
     *
     * @throws IllegalArgumentException when it is anything else, or at night
     */
    public static WorkingHours of(String text) {
        if (text.equals("always")) {
            return ALWAYS;
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("expected " + EXPECTED);
        }
        try {
            return new WorkingHours(LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2)));
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException("expected " + EXPECTED, noTime);
        }
    }
}
