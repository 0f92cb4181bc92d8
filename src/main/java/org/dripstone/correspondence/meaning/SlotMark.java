package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Words that tell one of a few times from the others.
 *
 * @param start where they begin in the folded text
 * @param end where they end
 * @param fits whether the time with this number, counted from 0, may be meant
 * @param day the day they name, where it is one
 * @param times what the clock may show
 */
record SlotMark(
        int start,
        int end,
        Kind kind,
        BiPredicate<Integer, OfferedTime> fits,
        Optional<LocalDate> day,
        List<LocalTime> times) {

    enum Kind {
        WEEKDAY,
        DATE,
        WEEK,
        CLOCK,
        PART,
        NUMBER,
        ALL;

        boolean isOfADay() {
            return this == WEEKDAY || this == DATE || this == WEEK;
        }
    }

    SlotMark {
        times = List.copyOf(times);
    }

    static SlotMark of(int start, int end, Kind kind, BiPredicate<Integer, OfferedTime> fits) {
        return new SlotMark(start, end, kind, fits, Optional.empty(), List.of());
    }

    SlotMark with(LocalDate named) {
        return new SlotMark(start, end, kind, fits, Optional.of(named), times);
    }
}
