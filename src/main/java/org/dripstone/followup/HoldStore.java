package org.dripstone.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where pauses are kept. */
public interface HoldStore {

    void add(Hold hold);

    /** Ends the pauses of exactly this person, partnership or, with neither, all. */
    void release(Optional<Long> person, Optional<Long> partnership, Instant now);

    /** Ends the pauses whose time is over. */
    void releaseExpired(Instant now);

    /** Pauses that nobody ended, nor {@link #releaseExpired}. */
    List<Hold> ofPerson(long person);

    List<Hold> ofPartnership(long partnership);

    /** When what is about {@code partnership} or these people was on hold, or will be; without pauses that have no end. */
    List<Pause> pauses(long partnership, List<Long> people);

    /** All that nobody ended, whomever they are for, oldest first. */
    List<Hold> all();

    /** Those for everybody. */
    List<Hold> ofAll();

    /**
     * A pause.
     *
     * @param since when it was added
     * @param until absent until somebody releases it
     * @param away whether the person is away, as their own mail says
     */
    record Hold(
            Optional<Long> person,
            Optional<Long> partnership,
            Instant since,
            Optional<Instant> until,
            boolean away,
            String why) {

        boolean isAbout(long somebody, List<Long> partnerships) {
            return (person.isEmpty() && partnership.isEmpty())
                    || person.filter(held -> held == somebody).isPresent()
                    || partnership.filter(partnerships::contains).isPresent();
        }

        boolean isOn(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** From when to when nothing was sent. */
    record Pause(Instant from, Instant to) {}
}
