package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.dripstone.domain.Stage;
import org.dripstone.visit.Visit;
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
        assertThat(kofis().entries())
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

    @Test
    void theLastDayThatMakesItAVisitIsCheckedToo() throws IOException {
        assertThat(tell(PairByMail.PARTNERSHIP, Map.of(VisitField.FIRST_DAY, "2028-06-05")))
                .isInstanceOf(Kept.class);
        assertThat(set(pair.ofSeeker(EFUA), "2028-03-06", "2028-03-10")).isInstanceOf(Kept.class);
        assertThat(pair.reply(PairByMail.KOFI, pair.last(PairByMail.KOFI, "visit-file"), "Last day: 9 June 2028"))
                .contains("can host 1 visit a year, and 1 have days in 2028")
                .contains("dripstone visit set DS-1 dates 2028-06-05..2028-06-09 --beyond-capacity");
        assertThat(kofis().lastDay()).isEmpty();
        pair.letTimePass(Duration.ofDays(1));
        assertThat(pair.to(PairByMail.KOFI, "visit-invitation")).isEmpty();
    }

    @Test
    void aVisaThatComesTooLateForItsPlaceIsLeftToAPerson() throws IOException {
        assertThat(set(PairByMail.PARTNERSHIP, "2028-06-05", "2028-06-09")).isInstanceOf(Kept.class);
        assertThat(tell(PairByMail.PARTNERSHIP, Map.of(VisitField.VISA, "refused")))
                .isInstanceOf(Kept.class);
        assertThat(set(pair.ofSeeker(EFUA), "2028-03-06", "2028-03-10")).isInstanceOf(Kept.class);
        assertThat(pair.reply(
                        PairByMail.KOFI,
                        pair.last(PairByMail.KOFI, "visit-file"),
                        "Visa: granted\nObjective: See how kiosks are repaired"))
                .contains("the visit stays called off")
                .contains("dripstone visit set DS-1 visa granted --beyond-capacity");
        assertThat(kofis().isStopped()).isTrue();
        assertThat(kofis().entries())
                .containsEntry(VisitField.VISA, "refused")
                .containsEntry(VisitField.OBJECTIVE, "See how kiosks are repaired");
        pair.parts
                .visits()
                .visits()
                .insist(PairByMail.PARTNERSHIP, Map.of(VisitField.VISA, "granted"), "the secretariat");
        assertThat(kofis().hasDates()).isTrue();
    }

    @Test
    void ofTwoAtOnceOneGetsTheLastPlace() {
        CompletableFuture<VisitOutcome> other = new CompletableFuture<>();
        pair.parts.database().inOne(() -> {
            assertThat(set(PairByMail.PARTNERSHIP, "2028-06-05", "2028-06-09")).isInstanceOf(Kept.class);
            other.completeAsync(() -> set(pair.ofSeeker(EFUA), "2028-03-06", "2028-03-10"));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return true;
        });
        assertThat(other.join()).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsRefusedLeavesNoBlankFileBehind() {
        pair.passTo("2027-04-01");
        Visit past = pair.parts.visits().visits().of(pair.ofSeeker(EFUA)).orElseThrow();
        assertThat(set(pair.ofSeeker(EFUA), "2027-10-04", "2027-10-08"))
                .as("hers was the one of this year")
                .isInstanceOf(Refused.class);
        assertThat(set(pair.ofSeeker(EFUA), "2027-03-08", "2027-03-12"))
                .as("is over")
                .isInstanceOf(Refused.class);
        assertThat(set(pair.ofSeeker(EFUA), "2028-03-10", "2028-03-06"))
                .as("the wrong way round")
                .isInstanceOf(Refused.class);
        assertThat(pair.parts.visits().visits().of(pair.ofSeeker(EFUA))).contains(past);
        assertThat(set(pair.ofSeeker(EFUA), "2028-03-06", "2028-03-10")).isInstanceOf(Kept.class);
        assertThat(pair.parts
                        .visits()
                        .visits()
                        .of(pair.ofSeeker(EFUA))
                        .orElseThrow()
                        .id())
                .isGreaterThan(past.id());
    }

    private Visit kofis() {
        return pair.parts.visits().visits().of(PairByMail.PARTNERSHIP).orElseThrow();
    }

    private VisitOutcome set(long partnership, String first, String last) {
        return tell(partnership, Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last));
    }

    private VisitOutcome tell(long partnership, Map<VisitField, String> values) {
        return pair.parts.visits().visits().tell(partnership, values, Optional.empty(), "the secretariat");
    }
}
