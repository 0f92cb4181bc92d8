package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.domain.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One side says that they wrote, the other that nobody did: both are brought together again, over real SMTP and IMAP. */
final class BothInOneMailTest {
    private static final String KEY = "a-signing-key-that-is-long-enough-for-tests";
    private static final String KOFI = "kofi@one.example.org";
    private static final String AMINA = "amina@kiosk.example.org";

    private final AnswerTokens tokens = new AnswerTokens(KEY.getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path home;

    private MailServer server;
    private RunningService service;
    private long pair;

    @BeforeEach
    void introduced() throws Exception {
        server = MailServer.started();
        service = RunningService.quickly(
                home,
                server.settings(
                        "dripstone.signing-key",
                        KEY,
                        "dripstone.smtp.host",
                        "127.0.0.1",
                        "dripstone.smtp.port",
                        String.valueOf(server.greenMail().getSmtp().getPort()),
                        "dripstone.smtp.security",
                        "none"));
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
    void eachGetsACopyThatNamesBothAndCarriesTheirOwnTokens() throws Exception {
        tell(KOFI, Answer.IN_CONTACT);
        Until.holds(
                "one side says so",
                () -> service.count("select count(*) from partnership where stage = 'IN_CONTACT'") == 1);
        tell(AMINA, Answer.NOT_YET);
        Until.holds("both copies have come", () -> copies().size() == 2);

        for (MimeMessage copy : copies()) {
            assertThat(copy.getRecipients(Message.RecipientType.TO))
                    .containsExactlyInAnyOrder(new InternetAddress(KOFI), new InternetAddress(AMINA));
        }
        assertThat(copies().get(0).getRecipients(Message.RecipientType.TO))
                .isEqualTo(copies().get(1).getRecipients(Message.RecipientType.TO));
        assertThat(copies().stream().map(this::reader).distinct())
                .containsExactlyInAnyOrder(person(KOFI), person(AMINA));
        assertThat(service.count(
                        "select count(*) from partnership where stage = 'IN_CONTACT' and flags like '%contradiction%'"))
                .isOne();
    }

    /** Whose tokens it carries. */
    private long reader(MimeMessage copy) {
        List<TokenReading> read = tokens.read(new String(raw(copy), StandardCharsets.UTF_8), service.now());
        return read.stream()
                .map(TokenReading::person)
                .distinct()
                .reduce((one, other) -> -1L)
                .orElseThrow();
    }

    private static byte[] raw(MimeMessage copy) {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ((Multipart) copy.getContent()).getBodyPart(0).getInputStream().transferTo(text);
            return text.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MimeMessage> copies() throws Exception {
        List<MimeMessage> copies = new ArrayList<>();
        for (String reader : List.of(KOFI, AMINA)) {
            GreenMailUser user = server.greenMail().getUserManager().getUserByEmail(reader);
            for (StoredMessage mail : server.greenMail()
                    .getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .getMessages()) {
                copies.add(mail.getMimeMessage());
            }
        }
        copies.removeIf(mail -> !id(mail).startsWith("<re-introduction."));
        return copies;
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long person(String address) throws Exception {
        return service.count("select person_id from person_address where address = '" + address + "'");
    }

    private void tell(String from, Answer answer) throws Exception {
        // Both answer the letter of yesterday.
        String token = tokens.issue(person(from), pair, answer, service.now().minus(Duration.ofDays(1)));
        server.deliver("From: " + from + "\nTo: desk@workshop.example.org\nSubject: [DS-" + pair + "] " + token
                + "\nMessage-ID: <" + answer.code() + "@x.example.org>\nContent-Type: text/plain; charset=utf-8\n\n\n");
    }
}
