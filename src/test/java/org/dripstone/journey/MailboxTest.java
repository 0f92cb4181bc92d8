package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail comes in over real IMAP; what lies in the mailbox afterwards says what came of it. */
final class MailboxTest {
    private static final String PEOPLE = "Email,Name,Country\nana@one.example.org,Ana One,Kenya\n";

    @TempDir
    Path home;

    private MailServer server;

    @BeforeEach
    void start() throws Exception {
        server = MailServer.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMailIsKeptAndPutWhereItBelongs() throws Exception {
        server.deliver(mail("a@x.example.org", "Hello", "<1@x.example.org>", "Just words."));
        server.deliver(mail("b@x.example.org", "Hello again", "<2@x.example.org>", "More words."));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Attention", 2);
            assertThat(server.count("INBOX")).isZero();
            assertThat(service.count("select count(*) from received_mail where status = 'UNDERSTOOD'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void anOrganisersFileIsTakenInAndAnsweredWithItsReceipt() throws Exception {
        server.deliver(withFile("olga@desk.example.org", "The list", "<3@x.example.org>", "../people.csv", PEOPLE));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Feeds", 1);
            service.letTimePass(Duration.ofSeconds(4));
            Until.holds("the receipt is written", () -> service.files("outbox").size() == 1);
            assertThat(service.export(ExportKind.PEOPLE)).hasSize(1);
            Map<String, Object> feed = service.export(ExportKind.FEEDS).get(0);
            assertThat(feed).containsEntry("via", "mail").containsEntry("name", "people.csv");
            Map<String, Object> letter = service.export(ExportKind.MESSAGES).get(0);
            assertThat(letter)
                    .containsEntry("to", "olga@desk.example.org")
                    .containsEntry("step", "receipt")
                    .containsEntry("in_reply_to", "<3@x.example.org>");
            assertThat(service.files("archive")).hasSize(1);
        }
    }

    @Test
    void rejectedRowsComeBackToBeMendedAndSentAgain() throws Exception {
        server.deliver(withFile(
                "olga@desk.example.org",
                "The list",
                "<31@x.example.org>",
                "people.csv",
                PEOPLE + "cleo@,Cleo Three,Ghana\n"));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Feeds", 1);
            service.letTimePass(Duration.ofSeconds(4));
            Until.holds("the receipt is written", () -> service.files("outbox").size() == 1);
            MimeMessage letter = new MimeMessage(
                    Session.getInstance(new Properties()),
                    Files.newInputStream(service.files("outbox").get(0)));
            MimeMultipart letterParts = (MimeMultipart) letter.getContent();
            String name = service.export(ExportKind.FEEDS).get(0).get("id") + "-people.csv.rejects.csv";
            assertThat(((MimeMultipart) letterParts.getBodyPart(0).getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("“" + name + "” is attached")
                    .doesNotContain("rejects/");
            assertThat(letterParts.getBodyPart(1).getFileName()).isEqualTo(name);
            String rejects =
                    new String(letterParts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            server.deliver(withFile(
                    "olga@desk.example.org",
                    "Re: The list",
                    "<32@x.example.org>",
                    name,
                    rejects.replace("cleo@", "cleo@three.example.org")));
            await(service, "Feeds", 2);
            assertThat(service.export(ExportKind.PEOPLE)).hasSize(2);
        }
    }

    @Test
    void aStrangersFileWaitsUntilItIsLetIn() throws Exception {
        server.deliver(withFile("eve@else.example.net", "My list", "<4@x.example.org>", "people.csv", PEOPLE));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Attention", 1);
            assertThat(service.export(ExportKind.FEEDS)).isEmpty();
            var question = service.parts().reviews().open().get(0);
            assertThat(question.id()).startsWith("M");
            assertThat(question.why()).contains("organisers");
            service.parts().reviews().accept(question, List.of());
            Until.holds("it is taken in", () -> service.export(ExportKind.FEEDS).size() == 1);
            assertThat(service.parts().reviews().find(question.id())).isEmpty();
        }
    }

    @Test
    void anybodysFormIsTheirOwnInterest() throws Exception {
        server.deliver(mail(
                "ana@one.example.org",
                "Interest",
                "<5@x.example.org>",
                "Name: Ana One\nEmail: somebody.else@two.example.org\nSolution: Rain water harvesting\n"));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Feeds", 1);
            assertThat(service.export(ExportKind.FEEDS).get(0)).containsEntry("via", "mail-form");
            assertThat(service.count("select count(*) from feed_row where cells like '%ana@one.example.org%'"))
                    .isOne();
            assertThat(service.count("select count(*) from feed_row where cells like '%somebody.else%'"))
                    .isZero();
            // Told that it has arrived, but no receipt: that is for organisers.
            assertThat(service.export(ExportKind.MESSAGES))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .containsEntry("to", "ana@one.example.org")
                            .containsEntry("step", "acknowledgement"));
        }
    }

    @Test
    void aMailThatIsThereTwiceIsReadOnceAndBothLeave() throws Exception {
        String mail = withFile("olga@desk.example.org", "The list", "<6@x.example.org>", "people.csv", PEOPLE);
        server.deliver("Received: by one\n" + mail);
        server.deliver("Received: by two\n" + mail);
        server.deliver(withFile("olga@desk.example.org", "Another", "<6@x.example.org>", "more.csv", PEOPLE + "\n"));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Feeds", 3);
            assertThat(service.count("select count(*) from received_mail")).isEqualTo(2);
            assertThat(service.export(ExportKind.FEEDS)).hasSize(2);
        }
    }

    @Test
    void anOrganisersNameOnAForgedMailIsNotEnough() throws Exception {
        server.deliver("Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=x; dmarc=fail\n"
                + withFile("olga@desk.example.org", "The list", "<7@x.example.org>", "people.csv", PEOPLE));
        try (RunningService service =
                RunningService.quickly(home, server.settings("dripstone.imap.authserv", "mx.example.org"))) {
            await(service, "Attention", 1);
            assertThat(service.export(ExportKind.FEEDS)).isEmpty();
            assertThat(service.parts().reviews().open()).hasSize(1);
        }
    }

    @Test
    void hostileMailsHoldNobodyUp() throws Exception {
        server.deliver("Subject: \0\1 nothing\nContent-Type: multipart/mixed; boundary=\"\n\n--\n\0\0\0");
        server.deliver("");
        server.deliver("no head at all");
        server.deliver(parts(10_000));
        server.deliver(nested(500));
        server.deliver(withFile("olga@desk.example.org", "wrapped", "<8@x.example.org>", "winmail.dat", "x"));
        server.deliver(mail("a@x.example.org", "The last", "<9@x.example.org>", "Words."));
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Attention", 7);
            assertThat(server.subjects("Attention")).contains("The last");
            assertThat(service.count("select count(*) from received_mail where reason like '%winmail.dat%'"))
                    .isOne();
        }
    }

    @Test
    void aMailOfAHundredMegabytesIsKeptWithItsBeginning() throws Exception {
        byte[] filler = "x".repeat(76).concat("\r\n").repeat(1_350_000).getBytes(StandardCharsets.US_ASCII);
        byte[] head = "From: olga@desk.example.org\r\nSubject: huge\r\nMessage-ID: <10@x.example.org>\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] huge = new byte[head.length + filler.length];
        System.arraycopy(head, 0, huge, 0, head.length);
        System.arraycopy(filler, 0, huge, head.length, filler.length);
        server.deliver(huge);
        try (RunningService service = RunningService.quickly(home, server.settings())) {
            await(service, "Attention", 1);
            assertThat(service.count("select size_bytes from received_mail where cut"))
                    .isGreaterThan(100_000_000);
            assertThat(service.count("select sum(octet_length(bytes)) from received_mail_piece"))
                    .isEqualTo(1 << 20);
        }
    }

    private void await(RunningService service, String folder, int count) throws Exception {
        Until.holds(
                count + " are in " + folder,
                () -> {
                    service.letTimePass(Duration.ofSeconds(1));
                    return server.count(folder) == count;
                },
                () -> "but INBOX " + server.subjects("INBOX") + " Attention " + server.subjects("Attention")
                        + " Processed " + server.subjects("Processed") + " Feeds " + server.subjects("Feeds"));
    }

    private static String mail(String from, String subject, String id, String text) {
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: " + subject + "\nMessage-ID: " + id
                + "\nDate: Mon, 5 May 2031 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n" + text;
    }

    private static String withFile(String from, String subject, String id, String name, String content) {
        return "From: " + from + "\nTo: desk@workshop.example.org\nSubject: " + subject + "\nMessage-ID: " + id
                + "\nDate: Mon, 5 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n"
                + "--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + Base64.getMimeEncoder()
                        .encodeToString(content.getBytes(StandardCharsets.UTF_8))
                        .replace("\r", "")
                + "\n--b--\n";
    }

    private static String parts(int count) {
        return "Subject: parts\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(count) + "--b--\n";
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder("Subject: nested\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 1; i < depth; i++) {
            mail.append("--b")
                    .append(i - 1)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n");
        }
        return mail.toString();
    }
}
