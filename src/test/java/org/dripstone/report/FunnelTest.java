package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Stage;
import org.dripstone.report.Funnel.Standing;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final Instant MAY = Instant.parse("2030-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2030-06-01T00:00:00Z");

    private static final List<Standing> STANDINGS = List.of(
            new Standing(Stage.INTEREST, "KE", "S1", JUNE),
            new Standing(Stage.INTRODUCED, "KE", "S1", JUNE),
            new Standing(Stage.INTRODUCED, "FJ", "S2", MAY),
            new Standing(Stage.ADAPTED, "FJ", "S1", JUNE),
            new Standing(Stage.DECLINED, "FJ", "S1", JUNE));

    @Test
    void countsWhoIsAtAStageAndWhoReachedIt() {
        Funnel.Step introduced = Funnel.of(STANDINGS).steps().get(2);

        assertThat(introduced.here()).isEqualTo(2);
        assertThat(introduced.reached()).isEqualTo(3);
        assertThat(introduced.waitingSince()).contains(MAY);
    }

    @Test
    void comparesEachStageWithTheOneBefore() {
        List<Funnel.Step> steps = Funnel.of(STANDINGS).steps();

        assertThat(steps).extracting(Funnel.Step::conversion).startsWith(1.0, 0.75, 1.0, 1 / 3.0);
        assertThat(steps).hasSize(11).extracting(Funnel.Step::stage).endsWith(Stage.ADAPTED);
    }

    @Test
    void countsExitsApart() {
        assertThat(Funnel.of(STANDINGS).exits()).isEqualTo(Map.of(Stage.DECLINED, 1));
    }

    @Test
    void tellsCountriesApart() {
        Map<String, Funnel> byCountry = Funnel.by(Standing::country, STANDINGS);

        assertThat(byCountry).containsOnlyKeys("FJ", "KE");
        assertThat(byCountry.get("KE").steps().get(0).reached()).isEqualTo(2);
    }

    @Test
    void standsWithoutAnyPartnership() {
        assertThat(Funnel.of(List.of()).steps())
                .allSatisfy(step -> assertThat(step.conversion()).isZero());
    }
}
