package org.dripstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeLettersTest {

    private static final Letter RUSSIAN =
            new Letter("Знакомство: «Реестр» ✓", "Здравствуйте!\nДо встречи.\n", "<p>Здравствуйте!</p>\n", "ru");
    private static final String ID = "<fu-1@dripstone.example.org>";

    @Test
    void readsBackAsWritten() throws Exception {
        MimeMessage read = read(MimeLetters.eml(mail(RUSSIAN).build()));
        assertThat(read.getSubject()).isEqualTo("Знакомство: «Реестр» ✓");
        assertThat(read.getMessageID()).isEqualTo(ID);
        assertThat(read.getHeader("Date", null)).isEqualTo("Mon, 2 Mar 2026 09:30:00 +0000");
        assertThat(read.getHeader("Content-Language", null)).isEqualTo("ru");
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(read.getHeader("List-Unsubscribe", null))
                .isEqualTo("<mailto:stop%2Babc@example.org?subject=STOP%200123456789ABCDEFGHJK>");
        assertThat(read.getFrom()).containsExactly(new InternetAddress("secretariat@example.org"));
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Секретариат «Родник»");
        assertThat(read.getReplyTo()).containsExactly(new InternetAddress("answers@example.org"));
    }

    @Test
    void namesBothInTheSameOrderInEitherCopyAndGoesToOne() throws Exception {
        MailAddress miriam = new MailAddress("Miriam Okello", "miriam@example.org");
        MailAddress jean = new MailAddress("Jean Habimana", "jean@example.org");
        MimeMessage hers = read(MimeLetters.eml(
                new MailSample(RUSSIAN).id(ID).to(miriam).beside(jean).build()));
        MimeMessage his = read(MimeLetters.eml(
                new MailSample(RUSSIAN).id(ID).to(jean).beside(miriam).build()));
        assertThat(hers.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("jean@example.org"), new InternetAddress("miriam@example.org"))
                .isEqualTo(his.getRecipients(Message.RecipientType.TO));
    }

    @Test
    void putsThePlainPartFirst() throws Exception {
        MimeMultipart parts =
                (MimeMultipart) read(MimeLetters.eml(mail(RUSSIAN).build())).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Здравствуйте!\r\nДо встречи.\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Здравствуйте!</p>\r\n");
    }

    @Test
    void sendsFilesBesideTheFormsOfTheLetter() throws Exception {
        byte[] bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        Letter letter = RUSSIAN.withAttachments(List.of(
                new Attachment("программа визита.docx", "application/msword", bytes),
                new Attachment("b.pdf", "application/pdf", new byte[] {1})));
        byte[] eml = MimeLetters.eml(mail(letter).build());
        assertThat(MimeLetters.eml(mail(letter).build())).isEqualTo(eml);

        MimeMultipart parts = (MimeMultipart) read(eml).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("программа визита.docx");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("b.pdf");
    }

    @Test
    void writesOnlyShortAsciiLinesThatEndInCrlf() {
        String longLine = "Een heel lange regel zonder einde é ".repeat(400) + "\n.\n..\nFrom here\n";
        List<String> thread = IntStream.range(0, 200)
                .mapToObj(i -> "<m" + i + "@example.org>")
                .toList();
        byte[] eml = MimeLetters.eml(mail(new Letter("é".repeat(400), longLine, longLine, "nl"))
                .references(thread)
                .build());
        String text = new String(eml, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plain words,                 7bit
            'a line\tand a tab',        7bit
            'blank at the end ',         quoted-printable
            From here on,                quoted-printable
            'un caffè, per favore',      quoted-printable
            'чай, пожалуйста',           base64
            """)
    void goesAsItIsWhereNoRelayChangesIt(String text, String encoding) throws Exception {
        MimeMessage message = MimeLetters.message(
                session(), mail(new Letter("s", text, text, "en")).build());
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly(encoding);
        assertThat(parts.getBodyPart(1).getHeader("Content-Transfer-Encoding")).containsExactly(encoding);
    }

    @Test
    void foldsLinesThatAreTooLongToTravel() throws Exception {
        for (int length : new int[] {998, 999}) {
            String text = "x".repeat(length);
            byte[] eml = MimeLetters.eml(mail(new Letter("s", text, text, "en")).build());
            assertThat(new String(eml, StandardCharsets.US_ASCII).split("\r\n"))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        }
    }

    @Test
    void givesTheSameBytesForTheSameMail() {
        assertThat(MimeLetters.eml(mail(RUSSIAN).build()))
                .isEqualTo(MimeLetters.eml(mail(RUSSIAN).build()));
    }

    @Test
    void keepsItsIdWhenItIsSavedAgain() throws Exception {
        MimeMessage message = MimeLetters.message(session(), mail(RUSSIAN).build());
        message.setSubject("changed");
        message.saveChanges();
        assertThat(message.getMessageID()).isEqualTo(ID);
    }

    @Test
    void belongsToItsThread() throws Exception {
        MimeMessage read = read(MimeLetters.eml(mail(RUSSIAN)
                .references(List.of("<first@example.org>"))
                .inReplyTo("<second@example.org>")
                .build()));
        assertThat(read.getHeader("In-Reply-To", null)).isEqualTo("<second@example.org>");
        assertThat(read.getHeader("References", null)).isEqualTo("<first@example.org>\r\n <second@example.org>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\"\r\nBcc: x@example.org",
                "Eve\u0000\nSubject: y",
                "<script>alert(1)</script>",
                "Eve\u2028X: y",
                "a@example.org, \"b\" <c@example.org>"
            })
    void keepsHostileNamesInTheirPlace(String name) throws Exception {
        MimeMessage read = read(MimeLetters.eml(mail(new Letter(name, "t", "h", "en"))
                .to(new MailAddress(name, "eve@example.org"))
                .header("X-Note", name)
                .build()));
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("eve@example.org"));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getHeader("X")).isNull();
        assertThat(read.getHeader("Subject")).hasSize(1);
        assertThat(read.getSubject()).doesNotContain("\r", "\n", "\u0000");
    }

    @Test
    void refusesAddressesAndIdsThatCarryMore() {
        assertThatThrownBy(() -> new MailAddress("", "eve@example.org\r\nBcc: x@example.org"))
                .hasMessage("not one mail address");
        assertThatThrownBy(() -> new MailAddress("", "eve@example.org,x@example.org"))
                .hasMessage("not one mail address");
        assertThatThrownBy(() -> mail(RUSSIAN).inReplyTo("<a@b>\r\nBcc: x@y").build())
                .hasMessageStartingWith("not a message id");
        assertThatThrownBy(() -> mail(RUSSIAN).header("Bcc", "x@example.org").build())
                .hasMessageStartingWith("not a header that may be added");
        assertThatThrownBy(() ->
                        mail(RUSSIAN).header("X-A: b\r\nBcc", "x@example.org").build())
                .hasMessageStartingWith("not a header that may be added");
    }

    @Test
    void writesForeignDomainsInAscii() throws Exception {
        MimeMessage read = read(MimeLetters.eml(mail(RUSSIAN)
                .to(new MailAddress("Аня", "anya@почта.example.org"))
                .build()));
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress())
                .isEqualTo("anya@xn--80a1acny.example.org");
    }

    @Test
    void writesForeignLocalPartsInUtf8() throws Exception {
        byte[] eml = MimeLetters.eml(
                mail(RUSSIAN).to(new MailAddress("Аня", "аня@example.org")).build());
        assertThat(new String(eml, StandardCharsets.UTF_8)).contains("аня@example.org");
    }

    private static MailSample mail(Letter letter) {
        return new MailSample(letter);
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private static MimeMessage read(byte[] eml) throws Exception {
        return new MimeMessage(session(), new ByteArrayInputStream(eml));
    }
}
