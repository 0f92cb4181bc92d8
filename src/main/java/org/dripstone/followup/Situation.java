package org.dripstone.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.JourneyStore.Said;

/**
 * All that decides what a partnership owes.
 *
 * @param plan of its stage; absent when the stage owes nothing
 * @param done the follow-ups of all its stages that were carried out
 * @param reachable the sides that may be written to
 */
record Situation(Journey journey, Optional<StagePlan> plan, List<Said> said, List<Done> done, Set<Side> reachable) {

    List<Done> done(String step, Optional<Side> side, Instant occasion) {
        return done.stream()
                .filter(each -> each.step().equals(step)
                        && each.side().equals(side)
                        && each.occasion().equals(occasion))
                .toList();
    }

    /** When {@code side} last said anything since the present stage was reached. */
    Optional<Instant> lastSaid(Side side) {
        return saidBy(side).map(Said::at).reduce((first, last) -> last);
    }

    boolean hasAnsweredOneOf(Set<Answer> answers, Side side) {
        return saidBy(side)
                .anyMatch(each -> each.answer().filter(answers::contains).isPresent());
    }

    /** Without the word that led to the stage. */
    private Stream<Said> saidBy(Side side) {
        return said.stream().filter(each -> each.side() == side && each.at().isAfter(journey.since()));
    }
}
