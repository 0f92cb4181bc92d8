package org.dripstone.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Stage;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Persistent and kind, never a nuisance. */
class ShippedFollowUpsTest {
    private static final Path SHIPPED = Path.of("config/follow-ups.yaml");
    private static final Set<String> LETTERS = Set.of(
            "contact-check",
            "agree-scope",
            "plan-session",
            "after-session",
            "visit-preparation",
            "visit-report",
            "action-plan",
            "start-adapting",
            "adaptation-progress",
            "adapted-story");
    private static final FollowUpPlan PLAN =
            FollowUpPlans.read(SHIPPED, LETTERS, Set.of()).of("any");

    @TempDir
    Path folder;

    static Stream<StagePlan> stages() {
        return PLAN.stages().values().stream();
    }

    static Stream<StagePlan> fromTheIntroductionOn() {
        return stages().filter(plan -> plan.stage().compareTo(Stage.INTRODUCED) >= 0);
    }

    @Test
    void everyStageOnTheWayIsPlannedAndEveryLetterUsed() {
        assertThat(PLAN.stages().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).filter(Stage::isOnTheWay).toList());
        assertThat(stages().flatMap(plan -> plan.steps().stream()).map(Step::id))
                .containsAll(LETTERS);
    }

    @Test
    void theLimitsAreTheOnesWePromise() {
        assertThat(PLAN.limits().lettersAMonth()).isEqualTo(6);
        assertThat(PLAN.limits().gatherWithin()).isEqualTo(Period.ofDays(3));
        assertThat(PLAN.limits().silenceSends()).isTrue();
        StagePlan introduced = PLAN.stages().get(Stage.INTRODUCED);
        assertThat(introduced.stalledAfter()).isEqualTo(Period.ofDays(21));
        assertThat(introduced.dormantAfter()).isEqualTo(Period.ofDays(90));
        assertThat(introduced.notice()).isEqualTo(Period.ofDays(14));
    }

    @ParameterizedTest
    @MethodSource("fromTheIntroductionOn")
    void everyStageOnceTheSidesKnowEachOtherAsksTheSeeker(StagePlan plan) {
        assertThat(plan.steps())
                .anyMatch(step -> step.audience() == Audience.SEEKER || step.audience() == Audience.BOTH);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whereNobodyIsAskedAPersonIsTold(StagePlan plan) {
        assertThat(!plan.steps().isEmpty() || plan.isToldWhenStalled()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fromTheIntroductionOn")
    void theProviderIsAskedLaterThanTheSeekerAndNotMoreOften(StagePlan plan) {
        List<Step> seeker = to(plan, Audience.SEEKER);
        List<Step> provider = to(plan, Audience.PROVIDER);
        for (int i = 0; i < Math.min(seeker.size(), provider.size()); i++) {
            assertThat(isOfTheVisit(provider.get(i)) || firstWait(provider.get(i)) > firstWait(seeker.get(i)))
                    .as("%s", provider.get(i))
                    .isTrue();
            assertThat(provider.get(i).waits())
                    .hasSizeLessThanOrEqualTo(seeker.get(i).waits().size());
        }
    }

    /** Else the last of them would ask somebody whom we have told that we stop asking. */
    @ParameterizedTest
    @MethodSource("fromTheIntroductionOn")
    void silenceIsAnsweredByAllLettersBeforeWeGiveUp(StagePlan plan) {
        assertThat(plan.steps())
                .filteredOn(step -> !step.id().equals("adaptation-progress"))
                .allSatisfy(step -> assertThat(
                                step.waits().stream().mapToLong(Lengths::days).sum())
                        .isLessThan(Lengths.days(plan.dormantAfter())));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void nobodyIsAskedMoreOftenThanOnceAWeek(StagePlan plan) {
        assertThat(plan.steps())
                .filteredOn(step -> !isOfTheVisit(step))
                .allSatisfy(step -> assertThat(firstWait(step)).isGreaterThanOrEqualTo(7));
    }

    /** Both are asked while it is fresh, three and ten days after the last day of a visit. */
    private static boolean isOfTheVisit(Step step) {
        return step.id().equals("visit-report");
    }

    @ParameterizedTest
    @MethodSource("fromTheIntroductionOn")
    void everyLetterOffersHelpAndAWayOutBeforeTheGoal(StagePlan plan) {
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(step.answers()).contains(Answer.HELP);
            assertThat(plan.stage() == Stage.ADAPTED || step.answers().contains(Answer.NOT_INTERESTED))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("fromTheIntroductionOn")
    void someAnswerLeadsOn(StagePlan plan) {
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step.answers())
                        .anyMatch(answer -> answer.reached()
                                .filter(stage -> stage.isOnTheWay()
                                        && (plan.stage() == Stage.ADAPTED || stage.compareTo(plan.stage()) > 0))
                                .isPresent()));
    }

    @Test
    void adaptationIsFollowedForTwoYearsEveryQuarter() {
        Step progress = to(PLAN.stages().get(Stage.ADAPTING), Audience.SEEKER).get(0);
        assertThat(progress.waits()).hasSize(8).containsOnly(Period.ofDays(90));
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(Stream.of(FollowUpPlans.KEYS, PlanReading.USUAL_KEYS, PlanReading.STAGE_KEYS, StepReading.KEYS)
                        .flatMap(List::stream)
                        .filter(key -> !key.equals("steps")))
                .allSatisfy(key -> assertThat(shipped).containsPattern("(?m)^# +" + key + " +\\S"));
        assertThat(Arrays.stream(Answer.values()).map(Answer::code))
                .allSatisfy(code -> assertThat(shipped).contains(code));
    }

    @Test
    void theExampleOfAnEventIsRightOnceItsMarksAreTakenAway() throws IOException {
        String shipped = Files.readString(SHIPPED);
        int example = shipped.indexOf("#   events:\n");
        String opened =
                shipped.substring(example, shipped.indexOf("\n\n", example)).replaceAll("(?m)^#   ", "");
        Path file = Files.writeString(folder.resolve("f.yaml"), shipped.replace("events: {}", opened));
        FollowUpPlan spring =
                FollowUpPlans.read(file, LETTERS, Set.of("spring-2026")).of("spring-2026");
        assertThat(spring.limits().lettersAMonth()).isEqualTo(2);
        assertThat(spring.stages().get(Stage.INTRODUCED).steps()).isEmpty();
        assertThat(spring.stages().get(Stage.AGREED)).isEqualTo(PLAN.stages().get(Stage.AGREED));
    }

    private static List<Step> to(StagePlan plan, Audience audience) {
        return plan.steps().stream().filter(step -> step.audience() == audience).toList();
    }

    private static long firstWait(Step step) {
        return Lengths.days(step.waits().get(0));
    }
}
