package org.dripstone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.dripstone.correspondence.MailAddress;
import org.junit.jupiter.api.Test;

/** What we write of whole days, read by another library. */
final class AllDayCalendarTest {
    private static final MailAddress OFFICE = new MailAddress("Secretariat", "secretariat@example.org");
    private static final List<MailAddress> BOTH =
            List.of(new MailAddress("Amara Obi", "amara@example.org"), new MailAddress("李娜", "li@example.com"));

    @Test
    void invitesBothToWholeDaysThatAreTheSameEverywhere() {
        String written = AllDayCalendar.invitation(event("u1", BOTH, false));
        assertThat(written)
                .contains("METHOD:REQUEST\r\n", "DTSTART;VALUE=DATE:20270301\r\n", "DTEND;VALUE=DATE:20270306\r\n")
                .doesNotContain("VTIMEZONE");
        VEvent event = read(written).getEvents().get(0);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getAttendees()).hasSize(2).allMatch(attendee -> attendee.getRsvp());
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isOpaque()).isTrue();
    }

    @Test
    void cancelsUnderTheSameName() {
        ICalendar read = read(AllDayCalendar.invitation(event("u1", BOTH, true)));
        assertThat(read.getMethod().isCancel()).isTrue();
        assertThat(read.getEvents().get(0).getStatus().isCancelled()).isTrue();
        assertThat(read.getEvents().get(0).getUid().getValue()).isEqualTo("u1");
    }

    @Test
    void publishesManyToBeSubscribedTo() {
        ICalendar read = read(AllDayCalendar.published(
                "Visits", List.of(event("u1", List.of(), false), event("u2", List.of(), true))));
        assertThat(read.getMethod().isPublish()).isTrue();
        assertThat(read.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly("u1", "u2");
        assertThat(read.getEvents()).allSatisfy(event -> {
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getTransparency().isTransparent()).isTrue();
        });
    }

    @Test
    void isACalendarAlsoWithoutEvents() throws IOException, ParserException {
        String written = AllDayCalendar.published("Visits", List.of());
        assertThat(written).contains("METHOD:PUBLISH", "X-WR-CALNAME:Visits", "END:VCALENDAR");
        assertThat(Biweekly.parse(written).first().getEvents()).isEmpty();
        // The second library keeps zones apart and does not count them.
        assertThat(new CalendarBuilder()
                        .build(new StringReader(written))
                        .validate()
                        .hasErrors())
                .as("a calendar without any component is none")
                .isFalse();
    }

    @Test
    void tellsSubscribersWhoWroteItAndWhatItIsCalled() {
        AllDayEvent event = event("u1", List.of(), false);
        String written = AllDayCalendar.published("Visits", List.of(event));
        ICalendar read = read(written);
        assertThat(read.getProductId().getValue()).isEqualTo("-//Dripstone//Dripstone//EN");
        assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("Visits");
        assertThat(read.getEvents().get(0).getDateTimeStamp().getValue())
                .isEqualTo(Date.from(Instant.parse("2027-01-11T06:30:15Z")));
    }

    @Test
    void foldsByOctets() {
        assertThat(AllDayCalendar.invitation(event("u1", BOTH, false)).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    private static ICalendar read(String calendar) {
        ICalendar read = Biweekly.parse(calendar).first();
        assertThat(read.validate(ICalVersion.V2_0)).as(calendar).isEmpty();
        return read;
    }

    private static AllDayEvent event(String uid, List<MailAddress> attendees, boolean cancelled) {
        return new AllDayEvent(
                uid,
                3,
                LocalDate.parse("2027-03-01"),
                LocalDate.parse("2027-03-05"),
                "Реестр земель; пошагово, от начала до конца, с выездом в три района",
                "See how titles are issued",
                "Kigali; Musanze",
                OFFICE,
                attendees,
                cancelled,
                Instant.parse("2027-01-11T06:30:15.250Z"));
    }
}
