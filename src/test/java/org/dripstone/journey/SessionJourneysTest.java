package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.KOFI;

import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.journey.PairByMail.Letter;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.Meetings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two people get by mail, and where they end, from agreeing to work together until a session is over. */
final class SessionJourneysTest {
    private static final Duration A_WEEKEND = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path home;

    private PairByMail pair;

    @AfterEach
    void close() {
        pair.close();
    }

    private void agreed(String start, String seeker, String provider) throws IOException {
        pair = PairByMail.introduced(home, start, seeker, provider);
        pair.decide(Stage.AGREED);
    }

    @Test
    void whoAgreedToWorkTogetherIsOfferedTimesAndBookedAndAskedAndLearns() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        pair.letTimePass(Duration.ofDays(2));
        assertThat(pair.count("session-slots")).isZero();
        pair.letTimePass(Duration.ofDays(2));
        assertThat(pair.count("session-slots")).isEqualTo(2);
        pair.click(KOFI, offer(KOFI), 0);
        assertThat(pair.reply(AMINA, offer(AMINA), "The first one suits us.")).contains("is booked");
        pair.letTimePass(A_WEEKEND);
        assertThat(pair.count("session-invitation")).as(pair.story()).isEqualTo(2);
        Instant begins = pair.last(KOFI, "session-invitation")
                .event()
                .getDateStart()
                .getValue()
                .toInstant();
        pair.letTimePass(Duration.between(pair.clock.instant(), begins).plusDays(4));
        assertThat(pair.count("plan-session")).as("they have a date").isZero();
        assertThat(pair.count("session-report")).isEqualTo(2);
        pair.click(KOFI, pair.last(KOFI, "session-report"), 0);
        pair.click(AMINA, pair.last(AMINA, "session-report"), 0);
        assertThat(pair.stage()).isEqualTo("LEARNING");
    }

    /** Twelve hours, and one, from Greenwich: at no time are both at their desks. */
    @Test
    void fijiAndNigeriaAreOfferedTheLeastBadTimesAndToldSo() throws IOException {
        agreed("2027-03-01T09:00:00Z", "Fiji", "Nigeria");
        pair.letTimePass(Duration.ofDays(9));
        assertThat(offer(KOFI).text()).contains("Your working hours do not meet; these are the least bad.");
        pair.click(KOFI, offer(KOFI), 1);
        pair.click(AMINA, offer(AMINA), 1);
        pair.letTimePass(Duration.ofDays(1));
        ZonedDateTime fiji = begins(pair.last(KOFI, "session-invitation"), "Pacific/Fiji");
        ZonedDateTime lagos = begins(pair.last(AMINA, "session-invitation"), "Africa/Lagos");
        assertThat(fiji.toInstant()).isEqualTo(lagos.toInstant());
        assertThat(fiji.toLocalTime()).isBetween(LocalTime.of(6, 0), LocalTime.of(21, 0));
        assertThat(lagos.toLocalTime()).isBetween(LocalTime.of(6, 0), LocalTime.of(21, 0));
        assertThat(fiji.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(lagos.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    /** Germany puts its clocks forward on 28 March 2027, between the offer and the session. */
    @Test
    void aClockThatIsChangedBetweenOfferAndSessionIsSeenComing() throws IOException {
        pair = PairByMail.introduced(home, "2027-03-22T09:00:00Z", "Ghana", "Germany");
        Meetings meetings = pair.parts.following().meetings().meetings();
        Instant start = Instant.parse("2027-03-30T12:00:00Z");
        assertThat(meetings.book(new Wish(PairByMail.PARTNERSHIP, start, HOUR, "", "")))
                .isInstanceOf(Told.class);
        pair.letTimePass(Duration.ofDays(1));
        Letter toGermany = pair.last(AMINA, "session-invitation");
        assertThat(toGermany.text()).contains("2:00").contains("12:00");
        assertThat(begins(toGermany, "Europe/Berlin").toLocalTime()).isEqualTo(LocalTime.of(14, 0));
        assertThat(meetings.local(PairByMail.PARTNERSHIP, Side.PROVIDER, start).toLocalTime())
                .isEqualTo(LocalTime.of(14, 0));
        String calendar = toGermany.calendarText();
        assertThat(calendar)
                .contains("DTSTART;TZID=Europe/Berlin:20270330T140000", "BEGIN:DAYLIGHT", "TZOFFSETTO:+0200");
    }

    @Test
    void aSessionThatIsMovedAndCancelledKeepsItsNameInBothCalendars() throws IOException {
        VEvent invited = booked().event();
        Meetings meetings = pair.parts.following().meetings().meetings();
        Instant later = invited.getDateStart().getValue().toInstant().plus(Duration.ofDays(1));
        meetings.move(1, later);
        pair.letTimePass(Duration.ofHours(1));
        VEvent moved = pair.last(KOFI, "session-moved").event();
        assertThat(moved.getUid().getValue()).isEqualTo(invited.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(later);
        meetings.cancel(List.of(1L));
        pair.letTimePass(Duration.ofHours(1));
        Letter cancelled = pair.last(AMINA, "session-cancelled");
        assertThat(cancelled.calendar().getMethod().isCancel()).isTrue();
        assertThat(cancelled.event().getUid().getValue())
                .isEqualTo(invited.getUid().getValue());
        assertThat(cancelled.event().getSequence().getValue()).isEqualTo(2);
        pair.letTimePass(Duration.ofDays(30));
        assertThat(pair.count("session-report")).as("it did not take place").isZero();
        assertThat(pair.count("plan-session")).as("so they are asked again").isPositive();
        assertThat(pair.stage()).isEqualTo("AGREED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ACCEPTED, '', accepts, PROCESSED",
        "DECLINED, '', declines, ATTENTION",
        "TENTATIVE, '', accepts with reservations, ATTENTION",
        "DELEGATED, '', sends somebody else, ATTENTION",
        "COUNTER, 'DTSTART:20270205T100000Z', proposes another time, ATTENTION"
    })
    void whatACalendarAnswersIsShownToAPersonUnlessItIsAPlainYes(
            String partstat, String more, String said, String folder) throws IOException {
        Letter invitation = booked();
        assertThat(pair.calendarAnswers(KOFI, invitation, partstat, more.isEmpty() ? "" : more + "\n"))
                .contains("S1 of DS-1: the seeker " + said);
        assertThat(pair.lastMail("folder")).isEqualToIgnoringCase(folder);
        assertThat(pair.stage()).isEqualTo("AGREED");
    }

    @Test
    void whenOneSideNeverAnswersThreeRoundsGoOutAndThenAPersonIsAsked() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        pair.letTimePass(Duration.ofDays(5));
        for (int round = 1; round <= 3; round++) {
            assertThat(pair.to(AMINA, "session-slots")).hasSize(round);
            pair.click(KOFI, offer(KOFI), 0);
            pair.letTimePass(Duration.ofDays(12));
        }
        assertThat(pair.to(AMINA, "session-slots")).hasSize(3);
        assertThat(pair.flags()).contains("no-date");
        assertThat(pair.count("session-invitation")).isZero();
        assertThat(pair.stage()).isEqualTo("AGREED");
    }

    @Test
    void whereNobodyAnswersTheUsualQuestionsComeBack() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        pair.letTimePass(Duration.ofDays(40));
        assertThat(pair.count("session-slots"))
                .as("two silent sides are left alone")
                .isEqualTo(2);
        assertThat(pair.count("plan-session")).isPositive();
        assertThat(pair.flags()).doesNotContain("no-date");
    }

    /** What the seeker's calendar was sent. */
    private Letter booked() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        pair.letTimePass(Duration.ofDays(1));
        assertThat(pair.parts
                        .following()
                        .meetings()
                        .meetings()
                        .book(new Wish(
                                PairByMail.PARTNERSHIP,
                                Instant.parse("2027-01-20T12:00:00Z"),
                                HOUR,
                                "",
                                "https://meet.example.org/1")))
                .isInstanceOf(Told.class);
        pair.letTimePass(HOUR);
        return pair.last(KOFI, "session-invitation");
    }

    private Letter offer(String address) {
        return pair.last(address, "session-slots");
    }

    private static ZonedDateTime begins(Letter invitation, String zone) {
        return invitation.event().getDateStart().getValue().toInstant().atZone(ZoneId.of(zone));
    }
}
