package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where meetings are kept. */
public interface MeetingStore {

    Meeting add(Wish wish, String uid, Instant now);

    /** Nobody else changes it until the transaction ends. */
    Optional<Meeting> lock(long id);

    Optional<Meeting> lock(String uid);

    void keep(Meeting meeting);

    /** All meetings of {@code partnership}, cancelled ones too, the first one first. */
    List<Meeting> of(long partnership);

    /** Keeps what a calendar said; false when the same message said it before. */
    boolean keep(long meeting, MeetingAnswer answer);

    /** In the order in which they came. */
    List<MeetingAnswer> answers(long meeting);

    /** Instead of what the same side said of it before. */
    void keep(long meeting, SessionReport report);

    List<SessionReport> reports(long meeting);

    /**
     * A meeting that is wanted.
     *
     * @param place in words; empty for none
     * @param link empty for none
     */
    record Wish(long partnership, Instant start, Duration length, String place, String link) {
        Instant end() {
            return start.plus(length);
        }
    }
}
