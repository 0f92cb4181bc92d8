package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dripstone.domain.Stage;
import org.dripstone.domain.StageMove;
import org.dripstone.report.Conversion.Step;
import org.junit.jupiter.api.Test;

final class ConversionTest {
    private static final Instant DAY_ONE = Instant.parse("2031-03-01T09:00:00Z");

    private final List<StageMove> moves = new ArrayList<>();

    @Test
    void whoSkipsAStageHasComeToItToo() {
        path(1, 0, Stage.INTEREST, 1, Stage.VALIDATED, 2, Stage.VISITED);
        path(2, 0, Stage.INTEREST, 1, Stage.VALIDATED);

        assertThat(step(Stage.VISIT_PLANNED).reached()).isOne();
        assertThat(step(Stage.VISIT_PLANNED).medianDays()).isEmpty();
        assertThat(step(Stage.VALIDATED).share()).isEqualTo(1);
        assertThat(step(Stage.INTRODUCED).share()).isEqualTo(0.5);
        assertThat(step(Stage.VISITED).here()).isOne();
    }

    @Test
    void whoLeftIsCountedWhereTheyLeft() {
        path(1, 0, Stage.INTEREST, 1, Stage.INTRODUCED, 9, Stage.DECLINED);
        path(2, 0, Stage.INTEREST, 1, Stage.INTRODUCED, 9, Stage.DORMANT);

        assertThat(step(Stage.INTRODUCED).left()).isEqualTo(Map.of(Stage.DECLINED, 1, Stage.DORMANT, 1));
        assertThat(step(Stage.INTRODUCED).here()).isZero();
        assertThat(conversion().exits()).containsOnlyKeys(Stage.DECLINED, Stage.DORMANT);
    }

    @Test
    void whoWokeUpIsOnTheWayAgain() {
        path(1, 0, Stage.INTEREST, 1, Stage.INTRODUCED, 90, Stage.DORMANT, 95, Stage.INTRODUCED);

        assertThat(step(Stage.INTRODUCED).here()).isOne();
        assertThat(conversion().exits()).isEmpty();
    }

    @Test
    void theMedianIsOfThoseWhoWentOn() {
        path(1, 0, Stage.INTEREST, 4, Stage.VALIDATED);
        path(2, 0, Stage.INTEREST, 10, Stage.VALIDATED);
        path(3, 0, Stage.INTEREST, 30, Stage.VALIDATED);
        path(4, 0, Stage.INTEREST);

        assertThat(step(Stage.INTEREST).medianDays()).hasValue(10);
    }

    @Test
    void asleepDaysCountForTheStageThatWasLeft() {
        path(1, 0, Stage.INTEREST, 1, Stage.INTRODUCED, 90, Stage.DORMANT, 95, Stage.INTRODUCED, 101, Stage.AGREED);

        assertThat(step(Stage.INTRODUCED).medianDays()).hasValue(100);
    }

    @Test
    void theNumbersOfEachStepAddUp() {
        path(1, 0, Stage.INTEREST, 1, Stage.INTRODUCED, 9, Stage.IN_CONTACT, 20, Stage.DECLINED);
        path(2, 0, Stage.INTEREST, 1, Stage.INTRODUCED);
        path(3, 0, Stage.INTEREST);

        for (Step step : conversion().steps()) {
            assertThat(step.wentOn() + step.here() + step.leftInAll())
                    .as(step.stage().name())
                    .isEqualTo(step.reached());
        }
        assertThat(step(Stage.INTEREST).reached()).isEqualTo(3);
    }

    @Test
    void nothingHappenedWhereThereIsNobody() {
        assertThat(step(Stage.INTEREST))
                .isEqualTo(new Step(Stage.INTEREST, 0, 0, 0, Map.of(), 0, OptionalLong.empty()));
    }

    /** @param path day, stage, day, stage */
    private void path(long partnership, Object... path) {
        Stage from = Stage.INTEREST;
        for (int i = 0; i < path.length; i += 2) {
            Stage to = (Stage) path[i + 1];
            Instant at = DAY_ONE.plusSeconds(86_400L * (Integer) path[i]);
            moves.add(new StageMove(partnership, from, to, at));
            from = to;
        }
    }

    private Conversion conversion() {
        return Conversion.of(moves);
    }

    private Step step(Stage stage) {
        return conversion().steps().stream()
                .filter(each -> each.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}
