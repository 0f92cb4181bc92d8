package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.dripstone.camel.ImapProxy;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the line to the mailbox does, each mail is read, and once. */
final class MailboxFaultsTest {
    @TempDir
    Path home;

    private MailServer server;
    private ImapProxy line;
    private int mails;

    @BeforeEach
    void start() throws Exception {
        server = MailServer.started();
        line = new ImapProxy(server.port());
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        server.close();
    }

    @Test
    void aServerThatComesLateHangsUpAndIsSlowLosesNoMail() throws Exception {
        line.leave();
        deliver(3);
        try (RunningService service = service("INBOX")) {
            letPass(service, 5);
            assertThat(service.mailboxWords()).contains("cannot be reached");
            assertThat(service.count("select count(*) from received_mail")).isZero();

            // Long enough a text that lines break within it, at whatever step.
            line.breakNext(6, 9_000);
            line.comeBack();
            awaitRead(service, 3);
            assertThat(line.stillToBreak()).isZero();

            line.hangUp();
            line.wait(40);
            deliver(2);
            awaitRead(service, 5);
            assertThat(service.mailboxWords()).doesNotContain("since then");
            assertThat(service.export(ExportKind.FEEDS)).hasSize(5);
        }
    }

    @Test
    void aFolderThatIsMadeAnewWithTheSameMailsIsReadAgainWithoutConsequences() throws Exception {
        server.create("Forms");
        deliver(2, "Forms");
        try (RunningService service = service("Forms")) {
            awaitRead(service, 2);
            server.delete("Forms");
            server.create("Forms");
            mails = 0;
            deliver(3, "Forms");
            awaitRead(service, 3);
            Until.holds("all of them leave the folder", () -> {
                service.letTimePass(Duration.ofSeconds(2));
                return server.count("Forms") == 0;
            });
            assertThat(service.count("select count(distinct uidvalidity) from mail_copy"))
                    .isEqualTo(2);
            assertThat(service.export(ExportKind.FEEDS)).hasSize(3);
        }
    }

    private RunningService service(String folder) throws Exception {
        return RunningService.on(
                home,
                server.settings("dripstone.imap.port", String.valueOf(line.port()), "dripstone.imap.folder", folder));
    }

    private void awaitRead(RunningService service, int count) throws Exception {
        Until.holds(
                count + " mails are taken in",
                () -> {
                    service.letTimePass(Duration.ofSeconds(30));
                    return service.count("select count(*) from received_mail where status = 'UNDERSTOOD'") == count;
                },
                () -> service.count("select count(*) from received_mail") + " are kept; " + service.mailboxWords());
    }

    private static void letPass(RunningService service, int seconds) throws InterruptedException {
        for (int i = 0; i < 10 * seconds; i++) {
            service.letTimePass(Duration.ofMillis(100));
            Thread.sleep(100);
        }
    }

    private void deliver(int count) throws Exception {
        deliver(count, "INBOX");
    }

    private void deliver(int count, String folder) throws Exception {
        for (int i = 0; i < count; i++) {
            mails++;
            server.deliver(
                    folder,
                    "From: olga@desk.example.org\nTo: desk@workshop.example.org\nSubject: list " + mails
                            + "\nMessage-ID: <" + mails + "@x.example.org>\nMIME-Version: 1.0\n"
                            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n"
                            + "--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=people.csv\n\n"
                            + "Email,Name,Country,Notes\nana" + mails + "@one.example.org,Ana " + mails + ",Kenya,"
                            + "long ".repeat(1_600) + "\n--b--\n");
        }
    }
}
