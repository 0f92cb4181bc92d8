package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayOrderTest {

    private static final Optional<LocalDate> EVENT = Optional.of(LocalDate.of(2026, 4, 5));

    @Test
    void aNumberAboveTwelveIsADay() {
        assertThat(DayOrder.of(List.of("03/04/2026", "29/03/2026"), EVENT)).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of(List.of("03/04/2026", "03/29/2026"), EVENT)).isEqualTo(DayOrder.MONTH_FIRST);
    }

    @Test
    void theEventDecidesWhereNoNumberDoes() {
        assertThat(DayOrder.of(List.of("01/04/2026 10:00", "03/04/2026 11:00"), EVENT))
                .isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of(List.of("04/01/2026", "04/03/2026"), EVENT)).isEqualTo(DayOrder.MONTH_FIRST);
    }

    @Test
    void staysUnknownWhereNothingDecides() {
        assertThat(DayOrder.of(List.of("03/04/2026"), Optional.empty())).isEqualTo(DayOrder.UNKNOWN);
        assertThat(DayOrder.of(List.of("29/03/2026", "03/29/2026"), EVENT)).isEqualTo(DayOrder.UNKNOWN);
        assertThat(DayOrder.of(List.of("2026-04-03", "03.04.2026"), EVENT)).isEqualTo(DayOrder.UNKNOWN);
    }
}
