package org.dripstone.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the two sides of a partnership have in their calendars. */
@FunctionalInterface
public interface Appointments {

    Agenda of(long partnership);

    /**
     * What decides over letters.
     *
     * @param sessions when each session that is or was booked ends, the first first
     * @param busyUntil until when a session, what came of it, or times that are on offer are enough to think of: nobody is
     *     asked the usual questions before
     * @param open times on offer that a side has answered, and that the two have not agreed on
     * @param visited when the last day of a visit ends, to come or past; a visit called off is none
     */
    record Agenda(List<Instant> sessions, Optional<Instant> busyUntil, Optional<Open> open, Optional<Instant> visited) {
        public static final Agenda EMPTY = new Agenda(List.of(), Optional.empty(), Optional.empty());

        public Agenda {
            sessions = List.copyOf(sessions);
        }

        public Agenda(List<Instant> sessions, Optional<Instant> busyUntil, Optional<Open> open) {
            this(sessions, busyUntil, open, Optional.empty());
        }

        /** With a visit of which the last day ends then; until it is over it has letters of its own. */
        public Agenda withVisit(Instant end) {
            return new Agenda(sessions, busyUntil(end).busyUntil(), open, Optional.of(end));
        }

        /** With something to think of until then, at least. */
        public Agenda busyUntil(Instant until) {
            return new Agenda(
                    sessions, Optional.of(busyUntil.filter(until::isBefore).orElse(until)), open, visited);
        }
    }

    /** Times that were offered then, and until when the two may still agree on one. */
    record Open(Instant offeredAt, Instant until) {}
}
