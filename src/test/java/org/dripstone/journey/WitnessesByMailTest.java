package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.dripstone.camel.SmtpScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The line breaks after the final dot of each letter, so that nobody knows whether the server took it. Whatever arrives
 * in the mailbox and could only be there if it did settles that; what nobody saw goes out once more.
 */
final class WitnessesByMailTest {
    private static final String KOFI = "kofi@one.example.org";
    private static final String ESI = "esi@two.example.org";

    @TempDir
    Path home;

    private MailServer mailbox;
    private SmtpScript server;
    private RunningService service;

    @BeforeEach
    void sixLettersInDoubt() throws Exception {
        mailbox = MailServer.started();
        server = new SmtpScript().answering(".", SmtpScript.HANG_UP);
        service = RunningService.quickly(
                home,
                mailbox.settings(
                        "dripstone.smtp.host", "127.0.0.1",
                        "dripstone.smtp.port", String.valueOf(server.port()),
                        "dripstone.smtp.security", "none",
                        "dripstone.secretariat.forward-to", "office@workshop.example.org"));
        SmallWorkshop workshop = SmallWorkshop.usual();
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("people.csv", workshop.registrations());
        service.drop("forms.csv", workshop.forms());
        service.awaitEmptyInbox();
        service.letTimePass(Duration.ofSeconds(4));
        Until.holds("all are in doubt", () -> count("status = 'UNKNOWN'") == 6);
        server.answering(".", "250 ok");
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        server.close();
        mailbox.close();
    }

    @Test
    void ourOwnCopy() throws Exception {
        mailbox.deliver(copy(id(KOFI), id(KOFI)));
        isSettledBy("COPY");
        isOwnCopyAndNothingElse();
    }

    @Test
    void ourOwnCopyWhoseMessageIdTheServerReplaced() throws Exception {
        mailbox.deliver(copy("<0100018f-replaced@mail.example.net>", id(KOFI)));
        isSettledBy("COPY");
        isOwnCopyAndNothingElse();
    }

    @Test
    void aReportThatItWasDelivered() throws Exception {
        mailbox.deliver(report("delivered", "2.0.0"));
        isSettledBy("DELIVERY_REPORT");
    }

    @Test
    void aReportThatItWasHandedOn() throws Exception {
        mailbox.deliver(report("relayed", "2.0.0"));
        isSettledBy("DELIVERY_REPORT");
    }

    @Test
    void aReportThatNamesOnlyTheEnvelope() throws Exception {
        String envelope = id(KOFI).replaceAll("[<>]", "");
        mailbox.deliver(report("delivered", "2.0.0")
                .replace("Reporting-MTA", "Original-Envelope-Id: " + envelope + "\nReporting-MTA")
                .replaceAll("(?s)--b\nContent-Type: message/rfc822.*", "--b--\n"));
        isSettledBy("DELIVERY_REPORT");
    }

    /** What comes back has left. */
    @Test
    void aReportThatItsAddressIsDead() throws Exception {
        mailbox.deliver(report("failed", "5.1.1"));
        isSettledBy("DELIVERY_REPORT");
        assertThat(service.count("select count(*) from suppression where address = '" + KOFI + "'"))
                .isOne();
    }

    @Test
    void anAnswerToIt() throws Exception {
        mailbox.deliver("In-Reply-To: " + id(KOFI) + "\nReferences: <older@x.example.org> " + id(KOFI) + "\n"
                + mail(KOFI, "Re: Introduction", "Thank you, what would you propose?"));
        isSettledBy("ANSWER");
    }

    /** From another address, with a mail program that names no message: the link in what they quote is enough. */
    @Test
    void aSignedAnswer() throws Exception {
        String letter = service.text(
                "select t.body_html from message m join message_text t on t.message_id = m.id where m.message_id = '"
                        + id(KOFI) + "'");
        mailbox.deliver(
                mail("kofi@home.example.net", "Hello", "<p>Here I am.</p><blockquote>" + letter + "</blockquote>")
                        .replace("text/plain", "text/html"));
        isSettledBy("ANSWER");
    }

    @Test
    void anAnswerWithAFormInIt() throws Exception {
        mailbox.deliver("In-Reply-To: " + id(KOFI) + "\n"
                + mail(KOFI, "Re: Introduction", "Name: Kofi Boateng\nE-mail: " + KOFI + "\nSolutions: K1"));
        isSettledBy("ANSWER");
        assertThat(service.text("select mail_class from received_mail")).isEqualTo("feed");
    }

    /** Some programs keep the headers that they do not know when they answer. */
    @Test
    void anAnswerThatKeptOurHeaderIsObeyed() throws Exception {
        mailbox.deliver(
                "X-Dripstone-Letter: " + id(KOFI) + "\nIn-Reply-To: " + id(KOFI) + "\n" + mail(KOFI, "STOP", "STOP"));
        isSettledBy("ANSWER");
        assertThat(service.text("select mail_class from received_mail")).isEqualTo("unsubscribe");
    }

    /** A later letter refers to the earlier ones of its thread; who answers it need not have seen those. */
    @Test
    void notAnAnswerToALetterThatOnlyReferredToIt() throws Exception {
        mailbox.deliver("In-Reply-To: <later@workshop.example.org>\nReferences: " + id(KOFI)
                + " <later@workshop.example.org>\n" + mail(KOFI, "Re: Introduction", "Thank you."));
        awaitRead();
        assertThat(count("status = 'UNKNOWN'")).isEqualTo(6);
    }

    private void isSettledBy(String kind) throws Exception {
        awaitRead();
        assertThat(service.text("select status from message where message_id = '" + id(KOFI) + "'"))
                .isEqualTo("SENT");
        assertThat(service.text("select kind from witness where message_id = '" + id(KOFI) + "'"))
                .isEqualTo(kind);
        assertThat(count("status = 'UNKNOWN'")).isEqualTo(5);
        service.letTimePass(Duration.ofHours(3));
        Until.holds("what nobody saw goes out once more", () -> handedOver(ESI) == 2);
        Until.holds("all are sent", () -> count("status <> 'SENT' and step like 'introduction-%'") == 0);
        assertThat(handedOver(KOFI)).as("each letter once").isEqualTo(count("to_address = '" + KOFI + "'"));
    }

    private void isOwnCopyAndNothingElse() throws Exception {
        assertThat(service.text("select mail_class from received_mail")).isEqualTo("own-copy");
        assertThat(count("step in ('acknowledgement', 'forwarded')")).isZero();
        Until.holds("it is out of the way", () -> mailbox.count("Processed") == 1);
    }

    private void awaitRead() throws Exception {
        Until.holds(
                "it is read",
                () -> service.count("select count(*) from received_mail where status <> 'RECEIVED'") == 1);
    }

    private long handedOver(String address) {
        return server.commands().stream()
                .filter(command -> command.startsWith("RCPT TO:<" + address))
                .count();
    }

    private long count(String which) throws Exception {
        return service.count("select count(*) from message where " + which);
    }

    private String id(String address) throws Exception {
        return service.text("select message_id from message where to_address = '" + address + "'");
    }

    private static String copy(String messageId, String letter) {
        return "From: desk@workshop.example.org\nTo: " + KOFI + "\nSubject: Introduction\nMessage-ID: " + messageId
                + "\nX-Dripstone-Letter: " + letter + "\nAuto-Submitted: auto-generated\n\nDear Kofi, please reply.\n";
    }

    private static String mail(String from, String subject, String text) {
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: " + subject
                + "\nMessage-ID: <m@x.example.org>\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    private String report(String action, String status) throws Exception {
        return "From: MAILER-DAEMON@mx.example.org\nTo: desk@workshop.example.org\nSubject: Delivery report\n"
                + "Message-ID: <b@mx.example.org>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nThis is what became of your message.\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
                + "Final-Recipient: rfc822; " + KOFI + "\nAction: " + action + "\nStatus: " + status + "\n\n"
                + "--b\nContent-Type: message/rfc822\n\nFrom: desk@workshop.example.org\nTo: " + KOFI
                + "\nMessage-ID: " + id(KOFI) + "\nSubject: Introduction\n\nHello\n--b--\n";
    }
}
