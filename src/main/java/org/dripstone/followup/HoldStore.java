package org.dripstone.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where pauses are kept. */
public interface HoldStore {

    void add(Hold hold, Instant now);

    /** Ends the pauses of exactly this person, partnership or, with neither, all. */
    void release(Optional<Long> person, Optional<Long> partnership, Instant now);

    /** Ends the pauses whose time is over. */
    void releaseExpired(Instant now);

    /** Pauses that nobody ended, nor {@link #releaseExpired}. */
    List<Hold> ofPerson(long person);

    List<Hold> ofPartnership(long partnership);

    /** All that nobody ended, whomever they are for, oldest first. */
    List<Hold> all();

    /** Those for everybody. */
    List<Hold> ofAll();

    /**
     * A pause.
     *
     * @param until absent until somebody releases it
     */
    record Hold(Optional<Long> person, Optional<Long> partnership, Optional<Instant> until, String why) {

        boolean isOn(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }
}
