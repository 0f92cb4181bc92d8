package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;
import org.dripstone.meeting.OfferedSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides find a date for a session by answering letters, over a real mailbox. */
final class DatesByMailTest {
    private static final String KEY = "a-signing-key-that-is-long-enough-for-tests";
    private static final String KOFI = "kofi@one.example.org";
    private static final String AMINA = "amina@kiosk.example.org";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path home;

    private MailServer server;
    private RunningService service;
    private AnswerTokens tokens;
    private long pair;
    private int mails;

    @BeforeEach
    void introduced() throws Exception {
        server = MailServer.started();
        service = RunningService.quickly(home, server.settings("dripstone.signing-key", KEY));
        tokens = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));
        SmallWorkshop workshop = SmallWorkshop.usual();
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("people.csv", workshop.registrations());
        service.drop("forms.csv", workshop.forms());
        service.awaitSettled();
        Until.holds(
                "all are introduced",
                () -> service.count("select count(*) from partnership where stage = 'INTRODUCED'") == 3);
        pair = service.count(
                "select min(p.id) from partnership p join solution s on s.id = p.solution_id where s.code = 'K1'");
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void theFirstTimeThatSuitsBothIsBooked() throws Exception {
        service.parts().following().meetings().offers().begin(pair, HOUR);
        assertThat(letters("session-slots")).isEqualTo(2);
        List<OfferedSlot> times = times();
        assertThat(times).hasSize(3);

        answer(KOFI, Purpose.SLOT, times.get(0).id());
        answer(AMINA, Purpose.SLOT, times.get(1).id());
        assertThat(sessions()).isZero();
        answer(KOFI, Purpose.SLOT, times.get(1).id());
        assertThat(sessions()).isOne();
        assertThat(letters("session-invitation")).isEqualTo(2);
        answer(AMINA, Purpose.SLOT, times.get(0).id());
        assertThat(sessions()).isOne();
    }

    @Test
    void whenNothingSuitsOtherTimesAreOfferedThreeTimesAndThenAPersonIsAsked() throws Exception {
        service.parts().following().meetings().offers().begin(pair, HOUR);
        long first = times().get(0).id();
        answer(KOFI, Purpose.NO_SLOT, first);
        assertThat(times()).hasSize(6).extracting(OfferedSlot::start).doesNotHaveDuplicates();
        answer(AMINA, Purpose.NO_SLOT, first);
        assertThat(times()).as("the answer to old times comes too late").hasSize(6);
        answer(AMINA, Purpose.NO_SLOT, times().get(3).id());
        answer(AMINA, Purpose.NO_SLOT, times().get(6).id());
        assertThat(times()).hasSize(9);
        assertThat(service.count("select count(*) from partnership where flags like '%no-date%'"))
                .isOne();
        assertThat(server.count("Attention")).isOne();
    }

    @Test
    void whoWouldLikeToMeetIsOfferedTimesAndSoIsTheOtherSide() throws Exception {
        send(KOFI, tokens.issue(person(KOFI), pair, Answer.PROPOSE_DATES, service.now()), "");
        assertThat(times()).hasSize(3);
        send(AMINA, tokens.issue(person(AMINA), pair, Answer.PROPOSE_DATES, service.now()), "");
        assertThat(times()).as("they are on offer already").hasSize(3);
    }

    @Test
    void aWrongTokenChoosesNothingAndNobodyChoosesForTheOther() throws Exception {
        service.parts().following().meetings().offers().begin(pair, HOUR);
        long slot = times().get(0).id();
        String kofis = tokens.issue(Purpose.SLOT, person(KOFI), slot, service.now());
        send(KOFI, (kofis.charAt(0) == 'A' ? 'B' : 'A') + kofis.substring(1), "");
        send(AMINA, kofis, "");
        assertThat(times().get(0).said())
                .as("Amina clicked what Kofi had handed on")
                .isEmpty();
        assertThat(sessions()).isZero();
    }

    @Test
    void bothAreAskedWhatCameOfTheSessionAndTheirLinesAreKept() throws Exception {
        service.parts().following().meetings().offers().begin(pair, HOUR);
        OfferedSlot time = times().get(0);
        answer(KOFI, Purpose.SLOT, time.id());
        answer(AMINA, Purpose.SLOT, time.id());
        service.letTimePass(Duration.between(service.now(), time.end()).plusDays(4));
        Until.holds("both are asked", () -> letters("session-report") == 2);

        String lines = "How useful was it, from 1 to 5: %s\nWhat next - another session, a visit: %s\n";
        send(
                KOFI,
                tokens.issue(person(KOFI), pair, Answer.SESSION_HELD, service.now()),
                lines.formatted("5", "a visit"));
        send(
                AMINA,
                tokens.issue(person(AMINA), pair, Answer.SESSION_HELD, service.now()),
                lines.formatted("3", "another session"));
        assertThat(service.count("select sum(useful) from meeting_report")).isEqualTo(8);
        assertThat(service.count("select count(*) from partnership where stage = 'LEARNING' and confirmed"))
                .isOne();
        assertThat(times()).as("another session is on offer").hasSize(6);
    }

    private List<OfferedSlot> times() {
        return service.parts().following().meetings().offered().of(pair);
    }

    private long sessions() throws Exception {
        return service.count("select count(*) from meeting");
    }

    private long letters(String kind) throws Exception {
        return service.count("select count(*) from message where step = '" + kind + "'");
    }

    private long person(String address) throws Exception {
        return service.count("select person_id from person_address where address = '" + address + "'");
    }

    private void answer(String from, Purpose purpose, long slot) throws Exception {
        send(from, tokens.issue(purpose, person(from), slot, service.now()), "");
    }

    /** Comes back when it is read. */
    private void send(String from, String token, String text) throws Exception {
        mails++;
        server.deliver("From: " + from + "\nTo: desk@workshop.example.org\nSubject: [DS-" + pair + "] answer " + token
                + "\nMessage-ID: <d" + mails + "@x.example.org>\nContent-Type: text/plain; charset=utf-8\n\n" + text
                + "\n");
        Until.holds(
                "it is read",
                () -> service.count("select count(*) from mail_copy where moved_at is not null") == mails);
    }
}
