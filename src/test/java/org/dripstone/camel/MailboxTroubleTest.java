package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.camel.component.mail.MailEndpoint;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the mailbox is said in words, soon, and not asked for again at once. */
final class MailboxTroubleTest {
    private static final String USER = "desk@workshop.example.org";
    private static final int SOON = 700;

    private final SetClock clock = new SetClock();
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
        });
        server.start();
        server.setUser(USER, USER, "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aWrongPasswordIsSaidAndAskedForWithGrowingWaitsOnly() throws Exception {
        try (ImapProxy line = new ImapProxy(server.getImap().getPort())) {
            MailboxPolls polls = polls(imap(line.port(), Security.NONE, "wrong"));
            assertThat(begins(polls)).isFalse();
            assertThat(polls.words()).contains("refuses dripstone.imap.user or dripstone.imap.password");
            assertThat(polls.words()).doesNotContain("wrong");
            for (int i = 0; i < 100; i++) {
                begins(polls);
            }
            assertThat(line.connections()).isOne();

            clock.move(Duration.ofSeconds(1));
            begins(polls);
            assertThat(line.connections()).isEqualTo(2);
            clock.move(Duration.ofSeconds(1));
            begins(polls);
            assertThat(line.connections()).as("the second wait is longer").isEqualTo(2);
            clock.move(Duration.ofMinutes(15));
            begins(polls);
            assertThat(line.connections()).isEqualTo(3);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        MailboxPolls polls = polls(imap(server.getImaps().getPort(), Security.TLS, "secret"));
        assertThat(begins(polls)).isFalse();
        assertThat(polls.words()).contains("no protected line", "the certificate must be valid");
    }

    @Test
    void aLineThatCannotBeProtectedIsNotUsed() {
        MailboxPolls polls = polls(imap(server.getImap().getPort(), Security.STARTTLS, "secret"));
        assertThat(begins(polls)).isFalse();
        assertThat(polls.areInTrouble()).isTrue();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForWithoutEnd() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MailboxPolls polls = polls(imap(silent.getLocalPort(), Security.NONE, "secret"));
            long begun = System.nanoTime();
            assertThat(begins(polls)).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            assertThat(polls.words()).contains("does not answer in time");
        }
    }

    @Test
    void aServerThatIsNotThereIsLookedForAgain() throws Exception {
        try (ImapProxy line = new ImapProxy(server.getImap().getPort())) {
            MailboxPolls polls = polls(imap(line.port(), Security.NONE, "secret"));
            line.leave();
            assertThat(begins(polls)).isFalse();
            assertThat(polls.words()).contains("cannot be reached");
            line.comeBack();
            clock.move(Duration.ofMinutes(1));
            assertThat(begins(polls)).isTrue();
        }
    }

    @Test
    void aSlowServerIsReadInItsOwnTime() throws Exception {
        try (ImapProxy line = new ImapProxy(server.getImap().getPort())) {
            line.wait(SOON / 5);
            assertThat(begins(polls(imap(line.port(), Security.NONE, "secret"))))
                    .isTrue();
        }
    }

    @Test
    void aServerThatHangsUpInTheMiddleIsTrouble() throws Exception {
        try (ImapProxy line = new ImapProxy(server.getImap().getPort())) {
            line.breakNext(1, 60);
            MailboxPolls polls = polls(imap(line.port(), Security.NONE, "secret"));
            assertThat(begins(polls)).isFalse();
            assertThat(polls.words()).contains("hung up");
        }
    }

    private static boolean begins(MailboxPolls polls) {
        return polls.begin(null, new MailEndpoint());
    }

    private MailboxPolls polls(Imap imap) {
        return new MailboxPolls(new ImapServer(imap, SOON), clock);
    }

    private static Imap imap(int port, Security security, String password) {
        return new Imap("127.0.0.1", port, security, USER, password, "INBOX", Duration.ofSeconds(1), "");
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2031-05-05T10:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
