package org.dripstone.partnership;

import java.util.List;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;

/**
 * What the policy decides: the outcome, the moves it consists of in their order, and the journey afterwards.
 *
 * @param moves none, one, or two when a dormant partnership wakes up and goes on at once
 */
record Ruling(JourneyOutcome outcome, List<Step> moves, Journey after) {
    Ruling {
        moves = List.copyOf(moves);
    }

    /** One move of a partnership. */
    record Step(Stage to, Standing standing) {}
}
