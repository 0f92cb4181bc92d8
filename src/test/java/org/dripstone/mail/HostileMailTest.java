package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.Understanding;
import org.junit.jupiter.api.Test;

/** Whatever a message holds, it is read in bounded time, and the next one can be. */
final class HostileMailTest {

    private static final String HEAD = "From: a@example.org\r\nTo: b@example.net\r\nSubject: x\r\n";

    @Test
    void readsTheBeginningOfAHugeMessage() throws IOException {
        IncomingMail mail = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> MimeMails.read(endless(100 << 20)));
        assertThat(mail.subject()).isEqualTo("x");
        assertThat(mail.blemishes()).isNotEmpty();
    }

    @Test
    void readsOnlySoManyParts() {
        String part = "--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n";
        IncomingMail mail = read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(10_000));
        assertThat(mail.parts()).hasSize(1000);
    }

    @Test
    void readsDeepNesting() {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 2000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        read(nested + "Content-Type: text/plain\r\n\r\nhello");
        read(HEAD + "Content-Type: message/rfc822\r\n\r\n".repeat(3000) + "hello");
    }

    @Test
    void readsAHeadWithoutEnd() {
        read("X: " + "y".repeat(4 << 20));
        read("Subject: x\r\n" + "X-Y: z\r\n".repeat(400_000));
        read(HEAD + "References: " + "<a@b> ".repeat(200_000) + "\r\n\r\nx");
        read("To: " + "\"x <".repeat(100_000) + "\r\n\r\nx");
        read("From: " + "(".repeat(100_000) + "\r\n\r\nx");
        read("Subject: " + "=?utf-8?q?=41?= ".repeat(100_000) + "\r\n\r\nx");
        assertThat(read("Subject: " + "Re: ".repeat(1_000_000) + "\r\n\r\nx")
                        .subject()
                        .length())
                .isLessThan(3_000);
        read("Content-Type: text/plain" + "; a=\"".repeat(50_000) + "\r\n\r\nx");
    }

    @Test
    void readsTextMadeToBeReadSlowly() {
        String html = HEAD + "Content-Type: text/html\r\n\r\n";
        for (String piece : new String[] {"<head", "<!--", "<a ", "&nbsp;", "<td></td>", "<style>", "</td> "}) {
            read(html + piece.repeat(300_000));
        }
        String plain = "From: MAILER-DAEMON@example.org\r\nSubject: failure notice\r\n\r\n";
        String[] pieces = {
            "a",
            "a@",
            "a@b.",
            "@",
            "<a@example.org>: ",
            "550 ",
            "a:\r\n",
            "\"",
            "to ",
            "user ",
            "5.1.",
            "-",
            "could not "
        };
        for (String piece : pieces) {
            read(plain + piece.repeat(1_000_000 / piece.length()));
            read(plain + (piece.repeat(50) + "\r\n").repeat(2000));
        }
        String report = "Content-Type: message/delivery-status\r\n\r\n";
        read(HEAD + report + "Final-Recipient: rfc822;a@example.org\r\n".repeat(30_000));
        String calendar = HEAD + "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
        read(calendar + "ATTENDEE;CN=\"".repeat(100_000));
        read(calendar + " x\r\n".repeat(300_000));
        read(calendar + "BEGIN:VEVENT\r\n".repeat(100_000));
    }

    @Test
    void leavesAttachmentsClosed() {
        String bomb = "Content-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        IncomingMail mail = read(HEAD + bomb + "UEsDBA".repeat(1000));
        assertThat(mail.parts().get(0).text()).isEmpty();
        IncomingMail tnef = read(HEAD + "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\0y");
        assertThat(tnef.parts().get(0).fileName()).isEqualTo("winmail.dat");
    }

    @Test
    void decodesWhatTheHeadMisnames() {
        String head = HEAD + "Content-Type: text/plain; charset=";
        assertThat(read((head + "utf-8\r\n\r\n").getBytes(UTF_8), "é".getBytes(ISO_8859_1))
                        .body())
                .isEqualTo("é");
        assertThat(read((head + "nonsense\r\n\r\n").getBytes(UTF_8), "Привет".getBytes(UTF_8))
                        .body())
                .isEqualTo("Привет");
        assertThat(read((head + "iso-8859-1\r\n\r\n").getBytes(UTF_8), "naïve".getBytes(UTF_8))
                        .body())
                .isEqualTo("naïve");
    }

    @Test
    void neverThrowsAtDamagedMail() {
        Random random = new Random(20211108);
        String whole = HEAD
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n\r\n"
                + "<c@example.com>: 550 5.1.1 user unknown\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; c@example.com\r\nAction: failed\r\n"
                + "Status: 5.1.1\r\n--b\r\nContent-Type: text/calendar; charset=\"=?utf-8?b?w6k=?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nQkVHSU46VkNBTEVOREFS\r\n--b--\r\n";
        for (int i = 0; i < 3000; i++) {
            byte[] mail = whole.getBytes(ISO_8859_1);
            int blows = 1 + random.nextInt(30);
            for (int blow = 0; blow < blows; blow++) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            assertThat(IncomingCorpora.read(mail)).isNotNull();
        }
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            assertThat(IncomingCorpora.read(noise)).isNotNull();
        }
        Understanding empty = IncomingCorpora.read(new byte[0]);
        assertThat(empty.mailClass()).isEqualTo(MailClass.UNKNOWN);
    }

    private static IncomingMail read(byte[] head, byte[] body) {
        byte[] mail = new byte[head.length + body.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        return MimeMails.read(mail);
    }

    private static IncomingMail read(String mail) {
        byte[] bytes = mail.getBytes(UTF_8);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    IncomingCorpora.read(bytes);
                    return MimeMails.read(bytes);
                },
                () -> mail.substring(0, Math.min(mail.length(), 200)));
    }

    private static InputStream endless(int length) {
        byte[] mail = new byte[length];
        byte[] head = (HEAD + "\r\n").getBytes(UTF_8);
        for (int at = 0; at < length; at++) {
            mail[at] = (byte) (at < head.length ? head[at] : at % 70 == 0 ? '\n' : 'x');
        }
        return new ByteArrayInputStream(mail);
    }
}
