package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dripstone.meeting.MeetingStore.Wish;

/**
 * Sessions can be booked a few at a time, each as long as people can listen, before the partnership is likely to be over,
 * and one after the other. A slip of the keyboard would fill two calendars and mailboxes otherwise.
 */
public final class BookablePolicy {
    /** Every week for a quarter, or every month for a year; each has a letter to both sides. */
    public static final int MOST_AT_ONCE = 12;

    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 720;
    private static final Period FARTHEST = Period.ofYears(2);

    private BookablePolicy() {}

    /**
     * Why they cannot be booked.
     *
     * @param others what is booked by the same two, without these
     * @param shown a time in words
     */
    static Optional<String> obstacle(
            List<Wish> wishes, List<Meeting> others, Instant now, Function<Instant, String> shown) {
        if (wishes.size() > MOST_AT_ONCE) {
            return Optional.of("these are " + wishes.size() + " sessions, and " + MOST_AT_ONCE
                    + " can be booked at once; book the others when some of these are over");
        }
        for (int number = 0; number < wishes.size(); number++) {
            Optional<String> why = obstacle(wishes.get(number), wishes.subList(0, number), others, now, shown);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> obstacle(
            Wish wish, List<Wish> before, List<Meeting> others, Instant now, Function<Instant, String> shown) {
        return length(wish.length())
                .or(() -> day(wish.start(), now, shown))
                .or(() -> before.stream()
                        .filter(other -> overlap(wish, other.start(), other.end()))
                        .map(other -> shown.apply(wish.start()) + " and " + shown.apply(other.start()) + " overlap")
                        .findFirst())
                .or(() -> others.stream()
                        .filter(other -> !other.cancelled() && overlap(wish, other.start(), other.end()))
                        .map(other -> other.reference() + " is booked for then already: it begins "
                                + shown.apply(other.start()) + " and takes "
                                + other.length().toMinutes() + " minutes")
                        .findFirst());
    }

    /** Why a session cannot be so long. */
    public static Optional<String> length(Duration length) {
        long minutes = length.toMinutes();
        return minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES
                ? Optional.of(
                        "a session takes " + SHORTEST_MINUTES + " to " + LONGEST_MINUTES + " minutes, not " + minutes)
                : Optional.empty();
    }

    private static Optional<String> day(Instant start, Instant now, Function<Instant, String> shown) {
        if (start.isBefore(now)) {
            return Optional.of(shown.apply(start) + " is over already; give a time to come");
        }
        Instant last = now.atOffset(ZoneOffset.UTC).plus(FARTHEST).toInstant();
        return start.isAfter(last)
                ? Optional.of(
                        shown.apply(start) + " is more than " + FARTHEST.getYears() + " years off; look at the year")
                : Optional.empty();
    }

    private static boolean overlap(Wish wish, Instant start, Instant end) {
        return wish.start().isBefore(end) && start.isBefore(wish.end());
    }
}
