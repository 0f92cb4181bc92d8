package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * A session of the two sides of a partnership.
 *
 * @param uid under which calendar programs know it, for ever
 * @param sequence one more with each change that they are told of
 * @param place in words; empty for none
 * @param link by which one takes part from afar; empty for none
 */
public record Meeting(
        long id,
        long partnership,
        String uid,
        int sequence,
        Instant start,
        Instant end,
        String place,
        String link,
        boolean cancelled) {

    public Duration length() {
        return Duration.between(start, end);
    }

    /** As people name it. */
    public String reference() {
        return "S" + id;
    }

    Meeting movedTo(Instant newStart) {
        return new Meeting(id, partnership, uid, sequence + 1, newStart, newStart.plus(length()), place, link, false);
    }

    Meeting calledOff() {
        return new Meeting(id, partnership, uid, sequence + 1, start, end, place, link, true);
    }
}
