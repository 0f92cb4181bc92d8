package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dripstone.domain.Stage;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitOutcome;
import org.dripstone.visit.VisitOutcome.Kept;
import org.dripstone.visit.VisitOutcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider who can host one visit a year, and two who would like to come. */
final class VisitCapacityTest {
    private static final String EFUA = "efua@four.example.org";
    private static final String DAYS = "First day: 7 June 2027\nLast day: 11 June 2027";

    @TempDir
    Path home;

    private PairByMail pair;

    @BeforeEach
    void anotherVisitHasDays() throws IOException {
        pair = PairByMail.introduced(
                home,
                "2027-01-11T09:00:00Z",
                SmallWorkshop.SOLUTIONS
                        .replace("Languages\n", "Languages,Visits per year\n")
                        .replace(",en\n", ",en,1\n"),
                UnaryOperator.identity(),
                SmallWorkshop.usual().form(EFUA, "Efua Asante", "Kiosks that Run on Sunlight"));
        assertThat(set(pair.ofSeeker(EFUA), "2027-03-01", "2027-03-05")).isInstanceOf(Kept.class);
        pair.decide(Stage.VISIT_PLANNED);
        pair.letTimePass(Duration.ofDays(2));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void daysBeyondItAreNotEnteredAndAPersonGetsTheCommandThatDoes() throws IOException {
        String came = pair.reply(
                PairByMail.KOFI,
                pair.last(PairByMail.KOFI, "visit-file"),
                "Objective: See how kiosks are repaired\n" + DAYS);
        assertThat(came)
                .contains("can host 1 visit a year, and 1 have days in 2027")
                .contains("dripstone visit set DS-1 dates 2027-06-07..2027-06-11 --beyond-capacity");
        assertThat(pair.lastMail("folder")).isEqualToIgnoringCase("attention");
        assertThat(pair.parts
                        .visits()
                        .visits()
                        .of(PairByMail.PARTNERSHIP)
                        .orElseThrow()
                        .entries())
                .containsEntry(VisitField.OBJECTIVE, "See how kiosks are repaired")
                .doesNotContainKey(VisitField.FIRST_DAY);
        pair.letTimePass(Duration.ofDays(3));
        assertThat(pair.to(PairByMail.KOFI, "visit-invitation")).isEmpty();
    }

    @Test
    void anotherYearIsFreeAndSoIsAPlaceThatWasGivenUp() {
        assertThat(set(PairByMail.PARTNERSHIP, "2027-06-07", "2027-06-11")).isInstanceOf(Refused.class);
        assertThat(set(PairByMail.PARTNERSHIP, "2028-06-05", "2028-06-09")).isInstanceOf(Kept.class);
        pair.parts.visits().visits().stop(pair.ofSeeker(EFUA), "elections");
        assertThat(set(PairByMail.PARTNERSHIP, "2027-06-07", "2027-06-11")).isInstanceOf(Kept.class);
        assertThat(set(PairByMail.PARTNERSHIP, "2027-07-05", "2027-07-09"))
                .as("a visit may move within its year")
                .isInstanceOf(Kept.class);
    }

    private VisitOutcome set(long partnership, String first, String last) {
        return pair.parts
                .visits()
                .visits()
                .tell(
                        partnership,
                        Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last),
                        Optional.empty(),
                        "the secretariat");
    }
}
