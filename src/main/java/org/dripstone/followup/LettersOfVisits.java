package org.dripstone.followup;

import java.time.Instant;
import java.util.List;
import org.dripstone.domain.Side;

/** Letters that count the days to a visit: no stage owes them, and each is written on its day, of what is missing then. */
@FunctionalInterface
public interface LettersOfVisits {
    LettersOfVisits NONE = until -> List.of();

    /** What falls due until then, as it stands now. */
    List<Announced> until(Instant until);

    /**
     * A letter that is to be written.
     *
     * @param id of the visit, as people name it
     * @param at when it is written; at once where that is past
     * @param why in words for the secretariat
     */
    record Announced(String id, long partnership, Side side, Instant at, String step, String why) {}
}
