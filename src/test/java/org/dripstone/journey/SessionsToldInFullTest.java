package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.KOFI;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dripstone.domain.Stage;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.Meetings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions from the offer to what came of them: every mail that each side gets, by day, and every stage on the way. */
final class SessionsToldInFullTest {
    private static final Pattern TIMES = Pattern.compile(
            "- (.+?) (?:Germany|Chile) Time" + " \\(for the other side: (.+?) (?:Germany|Chile) Time\\)");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a", Locale.ENGLISH);
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

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

    /** Germany puts its clocks forward on 28 March 2027, Chile puts them back on 4 April: three distances in two weeks. */
    @Test
    void twoClocksThatChangeBetweenOfferAndSessionAreRightOnBothSidesAllTheTime() throws IOException {
        agreed("2027-03-15T12:00:00Z", "Chile", "Germany");
        pair.passTo("2027-03-19");
        List<ZonedDateTime> chile = offered(KOFI, CHILE, GERMANY);
        assertThat(chile)
                .hasSize(3)
                .isEqualTo(offered(AMINA, GERMANY, CHILE).stream()
                        .map(time -> time.withZoneSameInstant(CHILE))
                        .toList());
        assertThat(chile.stream().map(time -> time.withZoneSameInstant(GERMANY).getHour() - time.getHour()))
                .as("hours from one side to the other")
                .containsExactly(4, 5, 5);
        pair.click(AMINA, pair.last(AMINA, "session-slots"), 2);
        assertThat(pair.click(KOFI, pair.last(KOFI, "session-slots"), 2)).contains("S1 is booked");
        ZonedDateTime begins = chile.get(2);
        pair.letTimePass(Duration.ofDays(4));
        assertThat(shown(KOFI, "session-invitation"))
                .contains("Begins: " + SHOWN.format(begins) + " Chile Time")
                .contains("For the other side: " + SHOWN.format(begins.withZoneSameInstant(GERMANY)) + " Germany Time");
        assertThat(shown(AMINA, "session-invitation"))
                .contains("Begins: " + SHOWN.format(begins.withZoneSameInstant(GERMANY)) + " Germany Time");
        for (String who : List.of(KOFI, AMINA)) {
            assertThat(pair.last(who, "session-invitation")
                            .event()
                            .getDateStart()
                            .getValue()
                            .toInstant())
                    .isEqualTo(begins.toInstant());
        }
        ZonedDateTime moved = begins.plusDays(7);
        meetings().move(1, moved.toInstant());
        pair.letTimePass(Duration.ofDays(1));
        assertThat(shown(KOFI, "session-moved"))
                .contains("Begins: " + SHOWN.format(moved) + " Chile Time")
                .contains(SHOWN.format(begins.plusDays(7).plusHours(6).toLocalDateTime()) + " Germany Time");
        pair.letTimePass(Duration.between(pair.clock.instant(), moved).plusDays(5));
        pair.click(KOFI, pair.last(KOFI, "session-report"), 0);
        assertThat(pair.standing()).isEqualTo("LEARNING reported");
        pair.click(AMINA, pair.last(AMINA, "session-report"), 0);
        assertThat(pair.standing()).isEqualTo("LEARNING confirmed");
        assertThat(pair.both())
                .containsExactly(
                        "2027-03-19 session-slots",
                        "2027-03-22 session-invitation",
                        "2027-03-24 session-moved",
                        "2027-04-09 session-report");
    }

    /** By the clock of the reader; the other side's time is the same moment. */
    private List<ZonedDateTime> offered(String reader, ZoneId here, ZoneId there) {
        return TIMES.matcher(shown(reader, "session-slots"))
                .results()
                .map(line -> {
                    ZonedDateTime mine =
                            LocalDateTime.parse(line.group(1), SHOWN).atZone(here);
                    assertThat(LocalDateTime.parse(line.group(2), SHOWN)
                                    .atZone(there)
                                    .toInstant())
                            .isEqualTo(mine.toInstant());
                    assertThat(mine.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 0));
                    assertThat(mine.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    return mine;
                })
                .toList();
    }

    @Test
    void aSessionThatIsMovedAndThenTakesPlaceIsReportedByOneAndConfirmedByTheOther() throws IOException {
        booked();
        meetings().move(1, Instant.parse("2027-01-21T09:00:00Z"));
        pair.letTimePass(Duration.ofDays(1));
        assertThat(shown(KOFI, "session-moved"))
                .contains("Thursday, January 21, 2027 at 9:00 AM Ghana Time")
                .contains("Thursday, January 21, 2027 at 12:00 PM Kenya Time");
        pair.passTo("2027-01-25");
        pair.click(AMINA, pair.last(AMINA, "session-report"), 0);
        assertThat(pair.standing()).isEqualTo("LEARNING reported");
        pair.click(KOFI, pair.last(KOFI, "session-report"), 0);
        assertThat(pair.standing()).isEqualTo("LEARNING confirmed");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 session-invitation", "2027-01-12 session-moved", "2027-01-22 session-report");
    }

    @Test
    void anInvitationThatHasNotLeftGivesWayToTheOneThatMovesIt() throws IOException {
        bookedJustNow();
        meetings().move(1, Instant.parse("2027-01-21T09:00:00Z"));
        pair.passTo("2027-01-15");
        assertThat(pair.both()).containsExactly("2027-01-12 session-moved");
    }

    @Test
    void aSessionThatIsCancelledIsAskedAboutNoMore() throws IOException {
        booked();
        meetings().cancel(List.of(1L));
        pair.passTo("2027-01-27");
        assertThat(pair.standing()).isEqualTo("AGREED confirmed");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-12 session-cancelled",
                        "2027-01-12 session-invitation",
                        "2027-01-15 session-slots",
                        "2027-01-25 plan-session seeker");
    }

    /** A person reads it, and calls the session off; then it is one side's word that it is over. */
    @Test
    void whoDeclinesTheSessionAndThenTheWholeIsLeftInPeaceAndTheOtherIsTold() throws IOException {
        booked();
        assertThat(pair.calendarAnswers(KOFI, pair.last(KOFI, "session-invitation"), "DECLINED", ""))
                .contains("S1 of DS-1: the seeker declines");
        assertThat(pair.lastMail("folder")).isEqualToIgnoringCase("attention");
        assertThat(pair.standing()).as("a date is not a partnership").isEqualTo("AGREED confirmed");
        pair.passTo("2027-01-15");
        pair.decide(Stage.DECLINED);
        pair.passTo("2027-02-20");
        assertThat(pair.standing()).startsWith("DECLINED");
        assertThat(pair.both()).containsExactly("2027-01-12 session-invitation", "2027-01-18 session-cancelled");
    }

    @Test
    void aCalendarMayAnswerFromAnotherAddressThanTheInvitedOne() throws IOException {
        booked();
        String alias = "kofi.mensah@mail.one.example.org";
        var invitation = pair.last(KOFI, "session-invitation");
        assertThat(pair.calendarAnswers(alias, KOFI, invitation, "TENTATIVE", ""))
                .contains("the seeker accepts with");
        assertThat(pair.calendarAnswers(KOFI, alias, invitation, "ACCEPTED", ""))
                .contains("the seeker accepts");
        assertThat(pair.calendarAnswers(alias, alias, invitation, "DECLINED", ""))
                .contains("was not invited");
        assertThat(pair.calendarAnswers(AMINA, KOFI, invitation, "DECLINED", ""))
                .contains("or for the other side");
    }

    @Test
    void whereOneSideNeverAnswersThreeRoundsGoOutAndNothingIsBooked() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        pair.passTo("2027-01-15");
        for (int round = 1; round <= 3; round++) {
            pair.click(KOFI, pair.last(KOFI, "session-slots"), 0);
            pair.letTimePass(Duration.ofDays(11));
        }
        assertThat(pair.flags()).contains("no-date");
        assertThat(pair.standing()).isEqualTo("AGREED confirmed");
        assertThat(pair.both())
                .containsExactly(
                        "2027-01-15 session-slots",
                        "2027-01-25 session-slots",
                        "2027-02-04 session-slots",
                        "2027-02-15 plan-session provider",
                        "2027-02-17 plan-session seeker");
    }

    @Test
    void oneSaysThatItTookPlaceAndTheOtherNotYet() throws IOException {
        booked();
        pair.passTo("2027-01-22");
        pair.click(AMINA, pair.last(AMINA, "session-report"), 0);
        assertThat(pair.standing()).isEqualTo("LEARNING reported");
        pair.click(KOFI, pair.last(KOFI, "session-report"), 2);
        assertThat(pair.standing()).isEqualTo("LEARNING reported");
        assertThat(pair.flags()).contains("contradiction");
        pair.passTo("2027-02-20");
        assertThat(pair.both()).containsExactly("2027-01-12 session-invitation", "2027-01-21 session-report");
    }

    private void booked() throws IOException {
        bookedJustNow();
        pair.letTimePass(Duration.ofHours(1));
    }

    private void bookedJustNow() throws IOException {
        agreed("2027-01-11T09:00:00Z", "Ghana", "Kenya");
        Instant start = Instant.parse("2027-01-20T12:00:00Z");
        assertThat(meetings().book(new Wish(PairByMail.PARTNERSHIP, start, Duration.ofHours(1), "", "")))
                .isInstanceOf(Told.class);
    }

    private Meetings meetings() {
        return pair.parts.following().meetings().meetings();
    }

    /** With plain spaces. */
    private String shown(String reader, String step) {
        return pair.last(reader, step).text().replace('\u202f', ' ');
    }
}
