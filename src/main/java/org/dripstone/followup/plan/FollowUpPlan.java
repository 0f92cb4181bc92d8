package org.dripstone.followup.plan;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Stage;

/**
 * The follow-ups of one event, as configured.
 *
 * @param limits what holds for all letters
 * @param stages the stages that owe letters; a stage without a plan owes none
 */
public record FollowUpPlan(Limits limits, Map<Stage, StagePlan> stages) {
    /** A time that does not come: a stage that is never told to be stalled, or never goes dormant. */
    public static final Period NEVER = Period.ofYears(100);

    public FollowUpPlan {
        stages = Map.copyOf(stages);
    }

    /**
     * What holds for all letters.
     *
     * @param lettersAMonth most follow-up letters to one person in thirty days, over all their partnerships
     * @param gatherWithin follow-ups to one person that fall due within this time go out as one letter
     * @param silenceSends whether tomorrow's letters go out when the secretariat does not answer its digest
     */
    public record Limits(int lettersAMonth, Period gatherWithin, boolean silenceSends) {}

    /**
     * What one stage owes, and when we give up on it.
     *
     * @param stalledAfter time without a move after which the secretariat is told, or {@link #NEVER}
     * @param dormantAfter time without any sign of life after which both sides are told that we stop, or {@link #NEVER}
     * @param notice time between that notice and DORMANT
     * @param offerTimesAfter time after which both are offered times for a session by themselves, or {@link #NEVER}
     */
    public record StagePlan(
            Stage stage,
            Period stalledAfter,
            Period dormantAfter,
            Period notice,
            Period offerTimesAfter,
            List<Step> steps) {
        public StagePlan {
            steps = List.copyOf(steps);
        }

        public boolean isToldWhenStalled() {
            return !stalledAfter.equals(NEVER);
        }

        public boolean offersTimes() {
            return !offerTimesAfter.equals(NEVER);
        }

        public boolean goesDormant() {
            return !dormantAfter.equals(NEVER);
        }
    }

    /**
     * One letter a stage owes, once or several times.
     *
     * @param id names its templates, {@code contact-check}
     * @param waits the first counts from the day the stage was reached, each further one from the round before: as many
     *     as there are rounds, growing
     * @param answers the answers it offers
     * @param stoppedBy answers after which no further round is asked, besides leaving the stage
     * @param sendAgain whether a letter of which it is unknown whether it left is sent once more
     * @param why for the reader of the file
     */
    public record Step(
            String id,
            Audience audience,
            List<Period> waits,
            List<Answer> answers,
            Set<Answer> stoppedBy,
            boolean sendAgain,
            String why) {
        public Step {
            waits = List.copyOf(waits);
            answers = List.copyOf(answers);
            stoppedBy = Set.copyOf(stoppedBy);
        }
    }

    /** Whom a step is addressed to. */
    public enum Audience {
        SEEKER,
        PROVIDER,
        BOTH,
        SECRETARIAT;

        /** As the file spells it: {@code seeker}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean overlaps(Audience other) {
            return this == other || (isSided() && other.isSided() && (this == BOTH || other == BOTH));
        }

        private boolean isSided() {
            return this != SECRETARIAT;
        }
    }
}
