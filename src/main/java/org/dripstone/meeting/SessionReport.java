package org.dripstone.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.NextStep;
import org.dripstone.domain.Side;

/**
 * What a side says of a session that took place; their last word counts.
 *
 * @param useful from 1 to 5
 * @param next what they would like after it
 */
public record SessionReport(Side side, Optional<Integer> useful, Set<NextStep> next, Instant at, String evidence) {
    public SessionReport {
        next = Set.copyOf(next);
    }
}
