package org.dripstone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.meeting.Invitation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write, read by another library. */
final class InvitationCalendarTest {
    private static final Instant START = Instant.parse("2027-03-29T08:00:00Z");
    private static final Instant STAMP = Instant.parse("2027-03-01T06:30:15.250Z");

    @Test
    void saysWhoInvitesWhomToWhatAndWhen() {
        ICalendar read = read(request("Africa/Lagos"));
        VEvent event = read.getEvents().get(0);
        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("made-up-uid@example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(START));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(START.plus(Duration.ofHours(1))));
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2027-03-01T06:30:15Z");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("secretariat@example.org");
        assertThat(event.getSummary().getValue()).isEqualTo("Реестр земель; пошагово, от начала до конца");
        assertThat(event.getDescription().getValue()).isEqualTo("One line\nand another; with, marks");
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example.org/a?b=c,d");
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void asksBothForAnAnswer() {
        List<Attendee> attendees =
                read(request("Africa/Lagos")).getEvents().get(0).getAttendees();
        assertThat(attendees).extracting(Attendee::getEmail).containsExactly("amara@example.org", "li@example.com");
        assertThat(attendees).extracting(Attendee::getCommonName).containsExactly("Amara 'Ama' Obi, PhD", "李娜");
        assertThat(attendees).allMatch(Attendee::getRsvp);
        assertThat(attendees)
                .extracting(each -> each.getParticipationStatus().getValue())
                .containsOnly("NEEDS-ACTION");
    }

    /** With half hours, without changes of the clock, with them, and with changes that a government abolished. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Lagos",
                "Pacific/Fiji",
                "Asia/Kathmandu",
                "Africa/Cairo",
                "Europe/Vienna",
                "America/Sao_Paulo",
                "Asia/Almaty",
                "Africa/Casablanca"
            })
    void bringsTheRulesOfItsZoneAlong(String zone) {
        String written = InvitationCalendar.of(request(zone));
        assertThat(written).contains("BEGIN:VTIMEZONE", "TZID:" + zone, "DTSTART;TZID=" + zone + ":");
        assertThat(read(request(zone)).getEvents().get(0).getDateStart().getValue())
                .isEqualTo(Date.from(START));
    }

    @Test
    void noLineIsLongerThanCalendarProgramsRead() {
        assertThat(InvitationCalendar.of(request("Africa/Lagos")).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void cancelsUnderTheSameName() {
        Invitation asked = request("Africa/Lagos");
        ICalendar read = read(new Invitation(
                Method.CANCEL,
                asked.uid(),
                3,
                asked.start(),
                asked.end(),
                asked.zone(),
                asked.summary(),
                "",
                "",
                asked.organiser(),
                asked.attendees(),
                STAMP));
        VEvent event = read.getEvents().get(0);
        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getUid().getValue()).isEqualTo(asked.uid());
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getStatus().isCancelled()).isTrue();
    }

    private ICalendar read(Invitation invitation) {
        ICalendar read = Biweekly.parse(InvitationCalendar.of(invitation)).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(() -> read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return read;
    }

    private static Invitation request(String zone) {
        return new Invitation(
                Method.REQUEST,
                "made-up-uid@example.org",
                2,
                START,
                START.plus(Duration.ofHours(1)),
                ZoneId.of(zone),
                "Реестр земель; пошагово, от начала до конца",
                "One line\nand another; with, marks",
                "https://meet.example.org/a?b=c,d",
                new MailAddress("The Secretariat", "secretariat@example.org"),
                List.of(
                        new MailAddress("Amara \"Ama\" Obi, PhD", "amara@example.org"),
                        new MailAddress("李娜", "li@example.com")),
                STAMP);
    }
}
