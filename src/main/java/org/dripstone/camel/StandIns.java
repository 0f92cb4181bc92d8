package org.dripstone.camel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Stage;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.Limits;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;

/** What the follow-ups do with until their configuration is read. */
final class StandIns {
    private StandIns() {}

    static FollowUpPlan plan() {
        Step contactCheck = new Step(
                "contact-check",
                Audience.BOTH,
                List.of(Period.ofDays(7), Period.ofDays(14), Period.ofDays(28)),
                List.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.HELP, Answer.NOT_INTERESTED),
                Set.of(Answer.IN_CONTACT),
                false,
                "Most pairs that never write to each other do not begin.");
        return new FollowUpPlan(
                new Limits(4, Period.ofDays(3), true),
                Map.of(
                        Stage.INTRODUCED,
                        new StagePlan(
                                Stage.INTRODUCED,
                                Period.ofDays(21),
                                Period.ofDays(90),
                                Period.ofDays(14),
                                List.of(contactCheck))));
    }

    static SendWindow window() {
        return new SendWindow() {
            @Override
            public Instant earliest(Instant notBefore, Whereabouts reader) {
                return notBefore;
            }

            @Override
            public boolean isWorkingDay(LocalDate day, Whereabouts reader) {
                return true;
            }
        };
    }
}
