package org.dripstone.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Outcome;

/** Where it is kept who is interested in which solution. */
public interface InterestStore {

    /**
     * Keeps that {@code interest} was expressed in row {@code feedRow}. One person's interest in one solution is kept
     * once, with every row that expressed it; the newest words are kept. What was asked for need not be suggested any more.
     *
     * @return {@code ACCEPTED} when new, {@code UPDATED} when its words changed, else {@code UNCHANGED}
     */
    Outcome put(Interest interest, long feedRow);

    /** Expresses again what came of suggestions that were accepted, where the form still stands and nothing else says it. */
    void putAccepted(String event);

    /** A person's interest in a solution of {@code event}. */
    record Interest(
            String event,
            long person,
            long solution,
            List<String> actions,
            String need,
            String language,
            Optional<Instant> submittedAt) {}
}
