package org.dripstone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.DESK;
import static org.dripstone.journey.PairByMail.KOFI;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.dripstone.journey.PairByMail.Letter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile and unlucky senders make of our letters. Nothing is moved, closed, held or silenced by any of it. */
final class ForgedMailTest {
    private static final String TEXT = "Content-Type: text/plain; charset=utf-8\n\n";
    private static final String LIST = "List-Id: <forum.lists.example.org>\n";
    private static final String NEW_ID = "<new@lists.example.org>";
    private static final Pattern LINK = Pattern.compile("href=\"mailto:desk[^\"?]*[?]subject=([^\"&]*)");

    @TempDir
    static Path home;

    private static PairByMail pair;
    private static Letter letter;
    private static Letter other;
    private static int mails;
    private String before;

    @BeforeAll
    static void written() throws IOException {
        pair = PairByMail.introduced(home, "2027-01-04T08:00:00Z");
        pair.letTimePass(Duration.ofDays(14));
        letter = pair.last(KOFI, "contact-check");
        other = pair.last(AMINA, "contact-check");
    }

    @AfterAll
    static void close() {
        pair.close();
    }

    @BeforeEach
    void note() throws SQLException {
        before = state();
    }

    @AfterEach
    void nothingIsChanged() throws SQLException {
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anAnswerThatTheOtherSideClicksWaits() throws Exception {
        assertThat(received(head(AMINA, click("We are in contact")) + TEXT))
                .contains("it answers in the name of P")
                .contains("review accept M");
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
    }

    @Test
    void whoIsHandedALetterSilencesNobody() throws Exception {
        assertThat(received(head(AMINA, click("STOP")) + TEXT + "STOP\n")).contains("but P");
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
    }

    @Test
    void answersOfTwoReadersInOneMailWait() throws Exception {
        String theirs = link(other, "We are in contact");
        assertThat(received(head(KOFI, click("We are in contact")) + TEXT + theirs))
                .contains("it answers in the name of P");
    }

    @Test
    void aTokenThatIsOnlyQuotedIsNoAnswer() throws Exception {
        received(head(KOFI, "Re: hello") + TEXT + "Thanks.\n\nOn Monday Desk wrote:\n> " + click("We are in contact"));
        assertThat(pair.lastMail("mail_class")).isEqualTo("reply");
    }

    @Test
    void whatAListPassesOnIsNoAnswer() throws Exception {
        assertThat(received(LIST + head(KOFI, click("We are in contact")) + TEXT + "\n"))
                .contains("mailing list");
        assertThat(received(LIST + head(KOFI, click("STOP")) + TEXT + "STOP\n")).contains("mailing list");
        received(LIST + "In-Reply-To: " + letter.mail().messageId() + "\n" + head(KOFI, "Re: hello") + TEXT
                + "Unsubscribe\n");
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
    }

    @Test
    void theEchoOfAListIsOurOwnLetter() throws Exception {
        String echo = raw().replaceFirst("(?m)^From: .*$", "From: Desk via forum <" + KOFI + ">\r\n" + LIST.strip())
                .replaceFirst("(?m)^Subject: .*$", "Subject: [forum] a letter");
        received(echo);
        assertThat(pair.lastMail("mail_class")).isEqualTo("own-copy");
        received(echo.replaceFirst("(?m)^Message-ID: .*$", "Message-ID: " + NEW_ID));
        assertThat(pair.lastMail("mail_class"))
                .as("by what is kept of its head")
                .isEqualTo("own-copy");
    }

    @Test
    void whatComesFromOurOwnAddressAnswersForNobody() throws Exception {
        received(head(DESK, click("We are in contact")) + TEXT + "Yes.\n");
        assertThat(pair.lastMail("mail_class")).isEqualTo("own-copy");
        received(head("Desk <" + DESK + ">", "STOP") + TEXT + "STOP\n" + token("STOP") + "\n");
        assertThat(pair.lastMail("mail_class")).isEqualTo("own-copy");
        received(raw().replaceFirst("(?m)^Message-ID: .*$", "Message-ID: <unmarked@lists.example.org>")
                .replaceAll("(?m)^X-Dripstone.*\r?\n", ""));
        assertThat(pair.lastMail("mail_class")).as("an echo without any mark").isEqualTo("own-copy");
    }

    @Test
    void aTableThatAColleagueSendsAlongIsTakenIn() throws Exception {
        received(head("Desk <" + DESK + ">", "Fwd: they answered, and here is the list")
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + TEXT + "> " + token("STOP")
                + "\n--b\nContent-Type: text/csv; name=list.csv\n"
                + "Content-Disposition: attachment; filename=list.csv\n\n"
                + "Name,Email,Country\nSefu Mwangaza,sefu@example.org,Kenya\n--b--\n");
        assertThat(pair.lastMail("mail_class")).isEqualTo("feed");
    }

    @Test
    void anEchoOfWhichNothingIsLeftHoldsNobody() throws Exception {
        received(raw().replaceFirst("(?m)^From: .*$", "From: <" + KOFI + ">")
                .replaceFirst("(?m)^Message-ID: .*$", "Message-ID: <bare@lists.example.org>")
                .replaceAll("(?m)^X-Dripstone.*\r?\n", ""));
        assertThat(pair.lastMail("outcome")).isEqualTo("noted");
    }

    @Test
    void aReadReceiptAndATicketHoldNobody() throws Exception {
        String answers = "In-Reply-To: " + letter.mail().messageId() + "\n";
        received(answers + head(KOFI, "Read: hello")
                + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n" + TEXT
                + "Your message was read on Monday.\n--b\nContent-Type: message/disposition-notification\n\n"
                + "Final-Recipient: rfc822;" + KOFI
                + "\nDisposition: automatic-action/MDN-sent-automatically; deleted\n\n--b--\n");
        assertThat(pair.lastMail("outcome")).isEqualTo("noted");
        for (String title :
                List.of("Read: ", "Lu : ", "Leído: ", "Lida: ", "Прочтено: ", "已读: ", "مقروءة: ", "Оқылды: ")) {
            received(answers + head(KOFI, title + "hello") + TEXT
                    + "Your message\n  Subject: hello\nwas read on 04/01/2027 10:00.\n");
            assertThat(pair.lastMail("outcome")).as(title).isEqualTo("noted");
        }
        received(answers + "Auto-Submitted: auto-replied\n" + head(KOFI, "[#48213] received") + TEXT
                + "We have received your request #48213.\n");
        assertThat(pair.lastMail("outcome")).isEqualTo("noted");
    }

    @Test
    void whoAsksForAColleagueIsNotSilenced() throws Exception {
        received("In-Reply-To: " + letter.mail().messageId() + "\n" + head(KOFI, "Re: hello") + TEXT
                + "Please remove Maria from your mailing list, she has left.\n");
        assertThat(pair.lastMail("folder")).isEqualTo("ATTENTION");
    }

    @Test
    void aReportThatGivesBackSomebodyElsesLetterClosesNothing() throws Exception {
        assertThat(received("In-Reply-To: " + letter.mail().messageId() + "\n" + report("<z@z.example>", KOFI)))
                .contains("did not write to");
        assertThat(received(report(letter.mail().messageId(), AMINA))).contains("did not write to");
        assertThat(received(report("<z@z.example>", "never@z.example.org"))).contains("did not write to");
    }

    @Test
    void twoMailsOfOneIdAreTwo() throws Exception {
        String same = "From: " + KOFI + "\nTo: " + DESK + "\nMessage-ID: <1@localhost>\nSubject: ";
        received(same + "one\n" + TEXT + "Who pays for it?\n");
        received(same + "two\n" + TEXT + "And who travels?\n");
        assertThat(pair.lastMail("subject")).isEqualTo("two");
        assertThat(pair.lastMail("status")).isEqualTo("UNDERSTOOD");
    }

    private static String report(String id, String recipient) {
        return "From: MAILER-DAEMON@mx.example.org\nTo: " + DESK + "\nSubject: Undelivered Mail\nMessage-ID: <r"
                + ++mails
                + "@mx.example.org>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
                + "Final-Recipient: rfc822; " + recipient + "\nAction: failed\nStatus: 5.1.1\n\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: " + DESK + "\nTo: " + recipient + "\nMessage-ID: " + id
                + "\nSubject: x\n\nx\n--b--\n";
    }

    private static String head(String from, String subject) {
        return "From: " + from + "\nTo: " + DESK + "\nSubject: " + subject + "\nMessage-ID: <f" + ++mails
                + "@x.example.org>\nMIME-Version: 1.0\n";
    }

    /** The subject of the mail that a click on it opens. */
    private static String click(String answer) {
        return link(letter, answer);
    }

    private static String token(String answer) {
        return click(answer).replaceAll(".* ", "");
    }

    private static String link(Letter of, String answer) {
        return LINK.matcher(of.mail().html())
                .results()
                .map(link -> URLDecoder.decode(link.group(1).replace("&amp;", "&"), UTF_8))
                .filter(subject -> subject.contains(answer))
                .findFirst()
                .orElseThrow();
    }

    private static String raw() {
        return new String(letter.sent().eml(), UTF_8);
    }

    private static String received(String mail) throws IOException {
        return pair.received(mail.getBytes(UTF_8));
    }

    private static String state() throws SQLException {
        try (var connection = pair.parts.database().dataSource().getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select (select string_agg(stage, ',' order by id) from partnership),"
                                + " (select count(*) from stage_move), (select count(*) from suppression),"
                                + " (select count(*) from hold), (select count(*) from unreached)")) {
            found.next();
            return found.getString(1) + " " + found.getLong(2) + " " + found.getLong(3) + " " + found.getLong(4) + " "
                    + found.getLong(5);
        }
    }
}
