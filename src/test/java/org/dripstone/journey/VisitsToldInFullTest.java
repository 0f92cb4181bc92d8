package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.KOFI;
import static org.dripstone.journey.PairByMail.PARTNERSHIP;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Stage;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitStep;
import org.dripstone.visit.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits from the wish to what became of it: every mail that each side gets, by day, and every stage on the way. */
final class VisitsToldInFullTest {
    @TempDir
    Path home;

    private PairByMail pair;

    @BeforeEach
    void bothWantOne() throws IOException {
        pair = PairByMail.introduced(home, "2027-01-11T09:00:00Z");
        pair.decide(Stage.VISIT_PLANNED);
        pair.letTimePass(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** Ghana's Farmers' Day, Kenya's Jamhuri Day and weekends are in the way of some of its days. */
    @Test
    void aVisitThatIsPostponedTwiceIsPreparedAndReportedAndAdapted() throws IOException {
        days("2027-06-07", "2027-06-11");
        pair.passTo("2027-02-12");
        days("2027-07-05", "2027-07-09");
        pair.passTo("2027-02-19");
        days("2027-08-02", "2027-08-06");
        pair.passTo("2027-08-09");
        assertThat(pair.standing()).isEqualTo("VISIT_PLANNED confirmed");
        pair.click(KOFI, pair.last(KOFI, "visit-report"), 0);
        assertThat(pair.standing()).isEqualTo("VISITED reported");
        pair.click(AMINA, pair.last(AMINA, "visit-report"), 0);
        pair.passTo("2027-09-22");
        assertThat(pair.standing()).isEqualTo("VISITED confirmed");
        pair.click(KOFI, pair.last(KOFI, "action-plan"), 1);
        assertThat(pair.standing()).isEqualTo("ADAPTING reported");
        pair.passTo("2028-04-01");
        pair.click(KOFI, pair.last(KOFI, "adaptation-progress"), 1);
        assertThat(pair.standing()).as("one side's word").isEqualTo("ADAPTING reported");
        pair.click(AMINA, pair.last(AMINA, "adaptation-progress"), 1);
        assertThat(pair.standing()).as("both sides' word").isEqualTo("ADAPTED confirmed");
        pair.passTo("2028-07-01");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-01-13 visit-invitation",
                        "2027-02-05 visit-countdown",
                        "2027-02-15 visit-moved",
                        "2027-02-22 visit-moved",
                        "2027-04-02 visit-countdown",
                        "2027-05-04 visit-countdown seeker",
                        "2027-06-03 visit-countdown",
                        "2027-07-02 visit-countdown provider",
                        "2027-07-19 visit-countdown seeker",
                        "2027-07-26 visit-countdown",
                        "2027-07-30 visit-countdown",
                        "2027-08-09 visit-report",
                        "2027-08-16 visit-report",
                        "2027-08-20 action-plan seeker",
                        "2027-09-20 action-plan seeker",
                        "2027-12-22 adaptation-progress seeker",
                        "2028-03-21 adaptation-progress seeker",
                        "2028-03-23 adaptation-progress provider",
                        "2028-04-17 adapted-story seeker",
                        "2028-05-02 adapted-story provider",
                        "2028-06-01 adapted-story seeker");
    }

    @Test
    void oneSaysThatItIsAdaptedAndTheOtherNotYet() throws IOException {
        pair.decide(Stage.ADAPTING);
        pair.passTo("2027-07-20");
        pair.click(KOFI, pair.last(KOFI, "adaptation-progress"), 1);
        pair.reply(AMINA, pair.last(AMINA, "adaptation-progress"), "Not yet");
        assertThat(pair.standing()).startsWith("ADAPTING");
        assertThat(pair.flags()).contains("contradiction: seeker says adapted, provider says not yet");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-04-13 adaptation-progress seeker",
                        "2027-07-12 adaptation-progress seeker",
                        "2027-07-13 adaptation-progress provider");
    }

    @Test
    void aVisitWithARefusedVisaLeavesBothCalendarsAndNobodyIsAskedToPrepareIt() throws IOException {
        days("2027-06-07", "2027-06-11");
        pair.passTo("2027-02-10");
        assertThat(pair.reply(KOFI, pair.to(KOFI, "visit-file").get(0), "Visa: refused"))
                .contains("visa is refused");
        pair.passTo("2027-06-20");
        assertThat(pair.standing()).isEqualTo("VISIT_PLANNED confirmed");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-01-13 visit-invitation",
                        "2027-02-05 visit-countdown",
                        "2027-02-11 visit-cancelled",
                        "2027-02-25 visit-preparation",
                        "2027-03-29 visit-preparation",
                        "2027-05-28 visit-preparation");
    }

    @Test
    void aVisitThatIsCalledOffStopsAllOfItsLetters() throws IOException {
        days("2027-06-07", "2027-06-11");
        pair.passTo("2027-02-10");
        visits().stop(PARTNERSHIP, "elections");
        pair.passTo("2027-06-20");
        assertThat(pair.last(AMINA, "visit-cancelled").text()).contains("elections");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-01-13 visit-invitation",
                        "2027-02-05 visit-countdown",
                        "2027-02-11 visit-cancelled",
                        "2027-02-25 visit-preparation",
                        "2027-03-29 visit-preparation",
                        "2027-05-28 visit-preparation");
    }

    @Test
    void whoSaysNoHasNothingLeftInEitherCalendar() throws IOException {
        days("2027-06-07", "2027-06-11");
        pair.parts
                .following()
                .meetings()
                .meetings()
                .book(new Wish(PARTNERSHIP, Instant.parse("2027-03-01T10:00:00Z"), Duration.ofHours(1), "", ""));
        pair.passTo("2027-01-20");
        pair.reply(KOFI, pair.last(KOFI, "session-invitation"), "We are no longer interested.");
        pair.accept("M1");
        pair.passTo("2027-06-20");
        assertThat(pair.standing()).startsWith("DECLINED");
        assertThat(pair.last(AMINA, "session-cancelled").calendar().getMethod().isCancel())
                .isTrue();
        assertThat(pair.last(KOFI, "visit-cancelled").calendar().getMethod().isCancel())
                .isTrue();
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-01-13 session-invitation",
                        "2027-01-13 visit-invitation",
                        "2027-01-21 closed-by-other provider",
                        "2027-01-21 session-cancelled",
                        "2027-01-21 visit-cancelled");
    }

    @Test
    void anInvitationThatHasNotLeftGivesWayToTheOneThatMovesIt() throws IOException {
        days("2027-06-07", "2027-06-11");
        days("2027-07-05", "2027-07-09");
        pair.passTo("2027-01-20");
        assertThat(pair.both()).containsExactly("2027-01-12 visit-file", "2027-01-13 visit-moved");
        assertThat(pair.last(KOFI, "visit-moved").text()).contains("July 5, 2027");
    }

    /** Of 120, 90, 60 and 30 days nothing is left but what is not done, in one letter to each. */
    @Test
    void daysThatAreSetTwentyDaysAheadBringOneLetterOfWhatIsLate() throws IOException {
        visits().done(PARTNERSHIP, VisitStep.OBJECTIVES);
        pair.passTo("2027-05-17");
        days("2027-06-07", "2027-06-11");
        pair.passTo("2027-06-13");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 visit-file",
                        "2027-01-26 visit-preparation",
                        "2027-02-25 visit-preparation",
                        "2027-04-26 visit-preparation",
                        "2027-05-18 visit-countdown",
                        "2027-05-18 visit-invitation",
                        "2027-05-24 visit-countdown seeker",
                        "2027-05-31 visit-countdown",
                        "2027-06-04 visit-countdown");
        assertThat(pair.to(KOFI, "visit-countdown").get(0).text())
                .contains("This should be done by now", "Name the delegation", "Apply for the visas")
                .doesNotContain("objectives");
    }

    private void days(String first, String last) {
        visits().tell(
                        PARTNERSHIP,
                        Map.of(VisitField.FIRST_DAY, first, VisitField.LAST_DAY, last),
                        Optional.empty(),
                        "the secretariat");
    }

    private Visits visits() {
        return pair.parts.visits().visits();
    }
}
