package org.dripstone.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Stage;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.settings.WrongSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpPlansTest {
    private static final String USUAL = """
            hours: 08:30-17:00
            defaults:
              letters-a-month: 3
              stalled-after: 30 days
              stages:
                INTRODUCED:
                  dormant-after: 4 months
                  steps:
                    - step: contact-check
                      to: seeker
                      after: [1 week, 14 days]
                      times: 4
                      answers: in-contact, not-yet, help
                      stopped-by: [help]
                      when-unknown: send-again
                      why: because
                ADAPTED:
                  dormant-after: never
            events:
              autumn-2026:
                silence: holds
                stages:
                  INTRODUCED:
                    notice: 7 days
                  AGREED:
                    stalled-after: never
            """;

    @TempDir
    Path folder;

    @Test
    void readsTimesRoundsAndAnswers() throws IOException {
        FollowUpPlans plans = read(USUAL);
        assertThat(plans.hours()).isEqualTo(WorkingHours.of("08:30-17:00"));
        StagePlan introduced = stage(plans.of("any"), Stage.INTRODUCED);
        assertThat(introduced.stalledAfter()).isEqualTo(Period.ofDays(30));
        assertThat(introduced.dormantAfter()).isEqualTo(Period.ofMonths(4));
        assertThat(introduced.notice()).isEqualTo(Period.ofDays(14));
        Step step = introduced.steps().get(0);
        assertThat(step.audience()).isEqualTo(Audience.SEEKER);
        assertThat(step.waits())
                .containsExactly(Period.ofDays(7), Period.ofDays(14), Period.ofDays(14), Period.ofDays(14));
        assertThat(step.answers()).containsExactly(Answer.IN_CONTACT, Answer.NOT_YET, Answer.HELP);
        assertThat(step.stoppedBy()).containsExactly(Answer.HELP);
        assertThat(step.sendAgain()).isTrue();
    }

    @Test
    void anEventChangesOnlyWhatItNames() throws IOException {
        FollowUpPlans plans = read(USUAL);
        FollowUpPlan autumn = plans.of("AUTUMN-2026");
        assertThat(autumn.limits().silenceSends()).isFalse();
        assertThat(autumn.limits().lettersAMonth()).isEqualTo(3);
        StagePlan introduced = stage(autumn, Stage.INTRODUCED);
        assertThat(introduced.notice()).isEqualTo(Period.ofDays(7));
        assertThat(introduced.dormantAfter()).isEqualTo(Period.ofMonths(4));
        assertThat(introduced.steps())
                .isEqualTo(stage(plans.of("other"), Stage.INTRODUCED).steps());
        assertThat(stage(autumn, Stage.AGREED).isToldWhenStalled()).isFalse();
        assertThat(plans.of("other").stages()).doesNotContainKey(Stage.AGREED);
    }

    @Test
    void whatNeverComesIsSaidToNeverCome() throws IOException {
        FollowUpPlan plan = read(USUAL).of("any");
        assertThat(stage(plan, Stage.ADAPTED).goesDormant()).isFalse();
        assertThat(stage(plan, Stage.INTRODUCED).goesDormant()).isTrue();
    }

    @Test
    void changesOfAnEventThatIsNotKnownAreAWarning() throws IOException {
        FollowUpPlans plans = read(USUAL.replace("autumn-2026:", "autumn-2025:"));
        assertThat(plans.warnings())
                .singleElement()
                .asString()
                .contains(
                        "follow-ups.yaml:20: ",
                        "'autumn-2025'",
                        "did you mean 'autumn-2026'?",
                        "known are autumn-2026");
        assertThat(plans.of("autumn-2025").limits().silenceSends()).isFalse();
    }

    @Test
    void lettersMayLeaveAtAnyHourOfAnyDay() throws IOException {
        FollowUpPlans plans = read(USUAL.replace("08:30-17:00", "always"));
        WorkingTime always = WorkingTime.of(DaysOff.none(), plans.hours(), ZoneOffset.UTC);
        Instant sundayNight = Instant.parse("2026-03-15T02:30:00Z");
        assertThat(always.earliest(sundayNight, new Whereabouts("DE", Optional.empty())))
                .isEqualTo(sundayNight);
    }

    @Test
    void aMissingFileStopsTheStart() {
        WrongSettings wrong = catchThrowableOfType(
                WrongSettings.class, () -> FollowUpPlans.read(folder.resolve("follow-ups.yaml"), Set.of(), Set.of()));
        assertThat(wrong).hasMessageContainingAll("follow-ups.yaml", "is missing", "came with the program");
    }

    private FollowUpPlans read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("follow-ups.yaml"), yaml);
        return FollowUpPlans.read(file, Set.of("contact-check"), Set.of("autumn-2026"));
    }

    private static StagePlan stage(FollowUpPlan plan, Stage stage) {
        return plan.stages().get(stage);
    }
}
