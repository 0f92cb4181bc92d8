package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.domain.Answer;
import org.dripstone.mail.MimeMails;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People answer by mail, over real IMAP, and their partnerships move; whoever only claims to be them moves nothing. */
final class AnswersByMailTest {
    private static final String KEY = "a key of at least thirty-two characters";
    private static final String KOFI = "kofi@one.example.org";
    private static final String OFFICE = "office@workshop.example.org";
    private static final String AMINA = "amina@kiosk.example.org";

    @TempDir
    Path home;

    private MailServer server;
    private RunningService service;
    private int mails;

    @BeforeEach
    void introduced() throws Exception {
        server = MailServer.started();
        service = RunningService.quickly(
                home, server.settings("dripstone.signing-key", KEY, "dripstone.secretariat.forward-to", OFFICE));
        SmallWorkshop workshop = SmallWorkshop.usual();
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("people.csv", workshop.registrations());
        service.drop("forms.csv", workshop.forms());
        service.awaitSettled();
        Until.holds("all are introduced", () -> count("stage = 'INTRODUCED'") == 3);
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void aSignedAnswerMovesItsPartnershipOnceAndTheOtherSideConfirms() throws Exception {
        server.deliver(mail(KOFI, "[DS-1] We are in contact " + token(KOFI, Answer.IN_CONTACT), "Good news"));
        Until.holds("it has moved", () -> count("stage = 'IN_CONTACT' and not confirmed") == 1);

        server.deliver(mail(AMINA, "Re: hello", "Yes.\n" + token(AMINA, Answer.IN_CONTACT)));
        Until.holds("it is confirmed", () -> count("stage = 'IN_CONTACT' and confirmed") == 1);
        awaitRead(2);
        Until.holds("both lie in Processed", () -> server.count("Processed") == 2, this::reasons);
        assertThat(count("stage = 'INTRODUCED'")).isEqualTo(2);
    }

    @Test
    void aForgedTokenAndABareClaimChangeNothing() throws Exception {
        String token = token(KOFI, Answer.NOT_INTERESTED);
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        server.deliver(mail(KOFI, "[DS-1] No longer interested " + forged, "No."));
        server.deliver(mail(KOFI, "Visit", "We visited them last week, it was wonderful."));
        awaitRead(2);
        assertThat(count("stage = 'INTRODUCED'")).isEqualTo(3);
        Until.holds("both wait for a person", () -> server.count("Attention") == 2);
    }

    @Test
    void aDeadAddressIsClosedAndThePartnershipStays() throws Exception {
        server.deliver(bounce(letterTo(KOFI), KOFI));
        awaitRead(1);
        assertThat(service.count("select count(*) from suppression where address = '" + KOFI + "'"))
                .isOne();
        assertThat(count("flags like '%unreachable%'")).isOne();
        assertThat(count("stage = 'INTRODUCED'")).isEqualTo(3);
    }

    @Test
    void aReportAboutALetterThatWasNeverWrittenClosesNobody() throws Exception {
        server.deliver(bounce("<never-written@example.org>", KOFI));
        awaitRead(1);
        assertThat(service.count("select count(*) from suppression")).isZero();
    }

    @Test
    void whoAsksForNoMoreMailGetsNoneAlsoAfterTheListIsDroppedAgain() throws Exception {
        server.deliver(reply(KOFI, "Re: Introduction", "STOP"));
        awaitRead(1);
        service.drop("people-again.csv", SmallWorkshop.usual().registrations() + "New One,new@x.example.org,X,Ghana\n");
        service.awaitSettled();
        assertThat(service.count("select count(*) from suppression where address = '" + KOFI + "'"))
                .isOne();
        assertThat(service.count("select count(*) from follow_up f join person p on p.id = f.person_id"
                        + " where f.status = 'OWED' and p.address = '" + KOFI + "'"))
                .isZero();
    }

    @Test
    void whoIsAwayIsNotWrittenToUntilTheyAreBack() throws Exception {
        LocalDate back = LocalDate.ofInstant(service.now(), ZoneOffset.UTC).plusDays(40);
        server.deliver("Auto-Submitted: auto-replied\n"
                + reply(KOFI, "Automatic reply: out of office", "I am out of the office until " + back + "."));
        awaitRead(1);
        assertThat(service.count("select count(*) from hold where until_at > '" + back + "'"))
                .isOne();
    }

    @Test
    void aLyingHeaderSilencesNobodyUntilAPersonSaysThatItIsTrue() throws Exception {
        server.deliver(mail(KOFI, "STOP", "STOP"));
        server.deliver("Auto-Submitted: auto-replied\n" + mail(KOFI, "Out of office", "I am away until 2030-01-05."));
        server.deliver("Auto-Submitted: auto-replied\n"
                + mail(KOFI, "Automatic reply", "I no longer work here. Please write to ama@one.example.org."));
        server.deliver(reply(AMINA, "Re: Introduction", "STOP").replace("From: " + AMINA, "From: " + KOFI));
        server.deliver(complaint("<never-written@example.org>", KOFI));
        awaitRead(5);
        assertThat(service.count("select count(*) from suppression")).isZero();
        assertThat(service.count("select count(*) from hold")).isZero();
        assertThat(service.parts().reviews().open())
                .hasSize(5)
                .allSatisfy(
                        question -> assertThat(question.why()).contains("dripstone review accept " + question.id()));

        accept(Optional.empty());
        assertThat(service.count("select count(*) from suppression where address = '" + KOFI + "'"))
                .isOne();
    }

    @Test
    void aComplaintThatGivesOurLetterBackSilencesItsReader() throws Exception {
        server.deliver(complaint(letterTo(KOFI), "redacted"));
        awaitRead(1);
        assertThat(service.count("select count(*) from suppression where address = '" + KOFI + "'"))
                .isOne();
    }

    @Test
    void aReplyThatWaitsIsTakenOrCorrectedWithOneCommand() throws Exception {
        server.deliver(reply(KOFI, "Re: Introduction", "We visited them last week, it was wonderful."));
        awaitRead(1);
        assertThat(count("stage = 'INTRODUCED'")).isEqualTo(3);
        String id = service.parts().reviews().open().get(0).id();
        assertThat(service.parts().reviews().open().get(0).why()).contains("to take it: dripstone review accept " + id);

        accept(Optional.of(Answer.IN_CONTACT));
        assertThat(count("stage = 'IN_CONTACT'")).isOne();
        assertThat(service.parts().reviews().open()).isEmpty();
    }

    private void accept(Optional<Answer> answer) throws Exception {
        service.parts().reviews().answer(service.parts().reviews().open().get(0), answer, Optional.empty());
        Until.holds(
                "it is followed",
                () -> service.count("select count(*) from received_mail where status = 'RECEIVED'") == 0);
    }

    @Test
    void whatPeopleWriteIsPassedOnAndAcknowledgedOnceAWeek() throws Exception {
        server.deliver(
                reply(KOFI, "Re: Introduction", "Merci beaucoup pour votre message. Nous les avons rencontrés."));
        server.deliver(reply(KOFI, "Re: Introduction", "One more thing: could you tell me when?"));
        server.deliver(mail("eve@else.example.net", "Hello", "I am somebody whom nobody knows."));
        server.deliver("List-Id: <x.example.org>\n" + reply(AMINA, "Re: Introduction", "To all of the list."));
        awaitRead(4);
        assertThat(letters("acknowledgement"))
                .hasSize(1)
                .first()
                .satisfies(
                        letter -> assertThat(letter).containsEntry("to", KOFI).containsEntry("language", "fr"));
        assertThat(letters("forwarded"))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter).containsEntry("to", OFFICE));
        IncomingMail passed = passedOn("Merci");
        assertThat(passed.header("Reply-To")).hasValue(KOFI);
        assertThat(passed.plainText()).contains("> Merci beaucoup", "What the machine made of it: ");

        service.letTimePass(Duration.ofDays(8));
        server.deliver(reply(KOFI, "Re: Introduction", "And what now, a week later?"));
        awaitRead(5);
        assertThat(letters("acknowledgement")).hasSize(2);
    }

    @Test
    void ourOwnCopiesAndTheOfficesAnswersGoRoundNoMore() throws Exception {
        String own = letterTo(KOFI);
        server.deliver("From: desk@workshop.example.org\nTo: " + KOFI + "\nSubject: Introduction\nMessage-ID: " + own
                + "\n\nHello.\n");
        server.deliver(mail(OFFICE, "Re: Reply from " + KOFI, "Thank you, we know them well."));
        awaitRead(2);
        assertThat(letters("forwarded")).isEmpty();
        assertThat(letters("acknowledgement")).isEmpty();
    }

    private List<Map<String, Object>> letters(String step) {
        return service.export(ExportKind.MESSAGES).stream()
                .filter(letter -> step.equals(letter.get("step")))
                .toList();
    }

    /** As it lies in the folder of letters, once it does. */
    private IncomingMail passedOn(String words) throws Exception {
        List<IncomingMail> found = new ArrayList<>();
        Until.holds("it was passed on", () -> {
            for (Path file : service.files("outbox")) {
                IncomingMail letter = MimeMails.read(Files.readAllBytes(file));
                if (letter.to().contains(OFFICE) && letter.plainText().contains(words)) {
                    found.add(letter);
                }
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    @Test
    void theSecretariatHoldsAPartnershipByAnsweringItsDigest() throws Exception {
        AnswerTokens tokens = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));
        String token = tokens.issue(Purpose.HOLD, 0, 0, service.now());
        server.deliver(mail("desk@workshop.example.org", "Re: Tomorrow", "HOLD DS-1\n\n> " + token));
        server.deliver(mail(KOFI, "Re: Tomorrow", "HOLD DS-2"));
        awaitRead(2);
        assertThat(service.count("select count(*) from hold where partnership_id = 1 and released_at is null"))
                .isOne();
        assertThat(service.count("select count(*) from hold where partnership_id = 2"))
                .isZero();
    }

    private void awaitRead(int count) throws Exception {
        Until.holds(
                count + " mails are read",
                () -> service.count("select count(*) from mail_copy where moved_at is not null") == count,
                () -> "classes seen: "
                        + service.count("select count(*) from received_mail where status <> 'RECEIVED'"));
    }

    private String reasons() throws SQLException {
        try (Connection connection = service.parts().database().dataSource().getConnection();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select mail_class, outcome, reason from received_mail order by id")) {
            StringBuilder all = new StringBuilder();
            while (found.next()) {
                all.append(found.getString(1))
                        .append(", ")
                        .append(found.getString(2))
                        .append(": ");
                all.append(found.getString(3)).append('\n');
            }
            return all.toString();
        }
    }

    private long count(String which) throws Exception {
        return service.count("select count(*) from partnership where " + which);
    }

    private String token(String address, Answer answer) throws Exception {
        long person = service.count("select person_id from person_address where address = '" + address + "'");
        long pair = service.count(
                "select min(p.id) from partnership p join solution s on s.id = p.solution_id" + " where s.code = 'K1'");
        AnswerTokens tokens = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(tokens.read(tokens.issue(Purpose.LETTER, person, pair, service.now()), service.now()))
                .hasSize(1);
        return tokens.issue(person, pair, answer, service.now());
    }

    private String letterTo(String address) throws Exception {
        return service.export(ExportKind.MESSAGES).stream()
                .filter(letter -> address.equals(letter.get("to")))
                .map((Map<String, Object> letter) -> String.valueOf(letter.get("message_id")))
                .findFirst()
                .orElseThrow();
    }

    private String mail(String from, String subject, String text) {
        mails++;
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: " + subject + "\nMessage-ID: <m" + mails
                + "@x.example.org>\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    /** To the letter that was written to {@code from}. */
    private String reply(String from, String subject, String text) throws Exception {
        return "In-Reply-To: " + letterTo(from) + "\n" + mail(from, subject, text);
    }

    private static String complaint(String messageId, String address) {
        return "From: fbl@provider.example.net\nTo: desk@workshop.example.org\nSubject: complaint\n"
                + "Message-ID: <c@provider.example.net>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nThis is an abuse report.\n"
                + "--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n"
                + "User-Agent: x/1\nOriginal-Rcpt-To: " + address + "\n\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: desk@workshop.example.org\nTo: " + address
                + "\nMessage-ID: " + messageId + "\nSubject: Introduction\n\nHello\n--b--\n";
    }

    private static String bounce(String messageId, String address) {
        return "From: MAILER-DAEMON@mx.example.org\nTo: desk@workshop.example.org\nSubject: Undelivered Mail\n"
                + "Message-ID: <b@mx.example.org>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
                + "Final-Recipient: rfc822; " + address + "\nAction: failed\nStatus: 5.1.1\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: desk@workshop.example.org\nTo: " + address
                + "\nMessage-ID: " + messageId + "\nSubject: Introduction\n\nHello\n--b--\n";
    }
}
