package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalendar;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.domain.Side;
import org.dripstone.meeting.Meeting;
import org.dripstone.meeting.MeetingAnswer;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is booked; both get the invitation over real SMTP, and their calendars answer over real IMAP. */
final class SessionsByMailTest {
    private static final String KOFI = "kofi@one.example.org";
    private static final String AMINA = "amina@kiosk.example.org";

    @TempDir
    Path home;

    private MailServer server;
    private RunningService service;
    private Meeting meeting;

    @BeforeEach
    void booked() throws Exception {
        server = MailServer.started();
        service = RunningService.quickly(
                home,
                server.settings(
                        "dripstone.smtp.host", "127.0.0.1",
                        "dripstone.smtp.port",
                                String.valueOf(server.greenMail().getSmtp().getPort()),
                        "dripstone.smtp.security", "none"));
        SmallWorkshop workshop = SmallWorkshop.usual();
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("people.csv", workshop.registrations());
        service.drop("forms.csv", workshop.forms());
        service.awaitSettled();
        Until.holds(
                "all are introduced",
                () -> service.count("select count(*) from partnership where stage = 'INTRODUCED'") == 3);
        Instant start = service.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
        Wish wish = new Wish(1, start, Duration.ofHours(1), "", "https://meet.example.org/1");
        meeting = ((Told) service.parts().following().meetings().meetings().book(wish)).meeting();
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void bothCalendarsAreInvitedAndTheirAnswersKept() throws Exception {
        ICalendar invitation = invitation(KOFI, 0);
        assertThat(invitation.getMethod().isRequest()).isTrue();
        assertThat(invitation.getEvents().get(0).getUid().getValue()).isEqualTo(meeting.uid());
        assertThat(invitation.getEvents().get(0).getDateStart().getValue()).isEqualTo(Date.from(meeting.start()));
        assertThat(invitation(AMINA, 0).getEvents().get(0).getUid().getValue()).isEqualTo(meeting.uid());

        server.deliver(reply(KOFI, meeting.uid(), 0, "ACCEPTED"));
        server.deliver(reply(AMINA, meeting.uid(), 0, "DECLINED"));
        Until.holds("both answers are kept", () -> answers().size() == 2);
        assertThat(answers())
                .extracting(MeetingAnswer::side, MeetingAnswer::partstat)
                .containsExactlyInAnyOrder(tuple(Side.SEEKER, "ACCEPTED"), tuple(Side.PROVIDER, "DECLINED"));
        Until.holds("the no waits for a person", () -> answersIn("Attention") == 1, this::folders);
    }

    @Test
    void anAnswerToAReplacedInvitationOrFromNobodyInvitedOrForTheOtherSideMeansNothing() throws Exception {
        service.parts()
                .following()
                .meetings()
                .meetings()
                .move(meeting.id(), meeting.start().plus(Duration.ofDays(1)));
        assertThat(invitation(KOFI, 1).getEvents().get(0).getUid().getValue()).isEqualTo(meeting.uid());

        server.deliver(reply(KOFI, meeting.uid(), 0, "ACCEPTED"));
        server.deliver(reply("stranger@elsewhere.example.com", meeting.uid(), 1, "ACCEPTED"));
        server.deliver(reply(KOFI, "guessed@example.org", 1, "ACCEPTED"));
        server.deliver(reply(KOFI, meeting.uid(), 1, "ACCEPTED").replace("mailto:" + KOFI, "mailto:" + AMINA));
        Until.holds("all are read", () -> answersIn("Processed") + answersIn("Attention") == 4, this::folders);
        assertThat(service.count("select count(*) from meeting_answer")).isZero();
    }

    /** Copies of our own letters come into the mailbox as well. */
    private long answersIn(String folder) throws Exception {
        return server.subjects(folder).stream()
                .filter(subject -> subject.endsWith(": session"))
                .count();
    }

    private String folders() throws Exception {
        return "Processed " + server.subjects("Processed") + ", Attention " + server.subjects("Attention");
    }

    private List<MeetingAnswer> answers() {
        return service.parts().following().meetings().meetings().answers(meeting);
    }

    /** What the letter with this sequence tells calendar programs. */
    private ICalendar invitation(String address, int sequence) throws Exception {
        Until.holds(
                "the invitation has come",
                () -> calendars(address, sequence).findAny().isPresent());
        return calendars(address, sequence).findFirst().orElseThrow();
    }

    private Stream<ICalendar> calendars(String address, int sequence) {
        return Arrays.stream(server.greenMail().getReceivedMessages())
                .filter(message -> isTo(message, address))
                .flatMap(SessionsByMailTest::calendar)
                .filter(calendar -> calendar.getEvents().get(0).getSequence().getValue() == sequence);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<ICalendar> calendar(MimeMessage message) {
        try {
            Multipart parts = (Multipart) message.getContent();
            BodyPart last = parts.getBodyPart(parts.getCount() - 1);
            return last.isMimeType("text/calendar")
                    ? Stream.of(Biweekly.parse(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                            .first())
                    : Stream.of();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reply(String from, String uid, int sequence, String partstat) {
        return """
                From: <%1$s>
                To: <desk@workshop.example.org>
                Subject: %4$s: session
                Message-ID: <%4$s-%3$d-%1$s>
                MIME-Version: 1.0
                Content-Type: text/calendar; method=REPLY; charset=UTF-8

                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Calendar//EN
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%2$s
                SEQUENCE:%3$d
                DTSTAMP:20260318T080000Z
                ATTENDEE;PARTSTAT=%4$s:mailto:%1$s
                ORGANIZER:mailto:desk@workshop.example.org
                END:VEVENT
                END:VCALENDAR
                """.formatted(from, uid, sequence, partstat);
    }
}
