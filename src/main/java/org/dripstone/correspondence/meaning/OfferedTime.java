package org.dripstone.correspondence.meaning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** A time that was offered to somebody, by their own clock. */
public record OfferedTime(ZonedDateTime start, Duration length) {

    LocalDate day() {
        return start.toLocalDate();
    }

    LocalTime from() {
        return start.toLocalTime();
    }

    LocalTime to() {
        return start.plus(length).toLocalTime();
    }
}
