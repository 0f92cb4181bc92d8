package org.dripstone.followup.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The working hours of one day as moments. Where the clock is put forward or back, the part is taken that lies within
 * the hours whichever way one reads the clock.
 *
 * @param to no longer part of it
 */
record Opening(Instant from, Instant to) {

    /** Empty when the clock leaps over the day, or its working hours. */
    static Optional<Opening> of(LocalDate day, WorkingHours hours, ZoneId zone) {
        Opening opening = new Opening(start(day.atTime(hours.from()), zone), end(day.atTime(hours.to()), zone));
        return Optional.of(opening).filter(each -> each.from().isBefore(each.to()));
    }

    Opening notBefore(Instant moment) {
        return from.isBefore(moment) ? new Opening(moment, to) : this;
    }

    /** At its second coming, when the clock shows it twice. */
    private static Instant start(LocalDateTime clock, ZoneId zone) {
        ZoneOffsetTransition change = changeAt(clock, zone);
        if (change == null) {
            return clock.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : clock.toInstant(change.getOffsetAfter());
    }

    /** At its first coming, when the clock shows it twice. */
    private static Instant end(LocalDateTime clock, ZoneId zone) {
        ZoneOffsetTransition change = changeAt(clock, zone);
        if (change == null) {
            return clock.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : clock.toInstant(change.getOffsetBefore());
    }

    /** The change of the clock that leaps over this time, or shows it twice. */
    private static @Nullable ZoneOffsetTransition changeAt(LocalDateTime clock, ZoneId zone) {
        return zone.getRules().getTransition(clock);
    }
}
