package org.dripstone.followup;

import java.time.Instant;
import java.util.Optional;
import org.dripstone.domain.Side;

/**
 * A follow-up that a partnership owes.
 *
 * @param step the template of a letter, or one of {@link Steps} that is no letter
 * @param side whom it is owed to; absent when it is for the secretariat, or for ourselves to do
 * @param round how often it was asked before on this occasion, counted from 0
 * @param occasion what it counts from, such as the day the stage was reached
 * @param dueAt not earlier
 */
public record Owed(String step, Optional<Side> side, int round, Instant occasion, Instant dueAt) {

    Owed notBefore(Instant earliest) {
        return earliest.isAfter(dueAt) ? new Owed(step, side, round, occasion, earliest) : this;
    }

    /** Whether it is the same follow-up, whenever it is due. */
    public boolean isSameAs(Owed other) {
        return step.equals(other.step)
                && side.equals(other.side)
                && round == other.round
                && occasion.equals(other.occasion);
    }
}
