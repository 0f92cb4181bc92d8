package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.RawMailReading;
import org.dripstone.mailbox.Workplace;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiMailStore;
import org.dripstone.store.StatusQueries;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that the server does not give out is looked at four times, and then no longer in the way. */
final class MailIntakeTest {
    private static final String USER = "desk@workshop.example.org";

    @TempDir
    Path home;

    private GreenMail server;
    private Database database;
    private Store store;
    private IMAPFolder inbox;
    private MailIntake intake;

    @BeforeEach
    void aMailboxWithAMessage() throws Exception {
        server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(USER, USER, "secret");
        database = Database.open("jdbc:h2:mem:intake", "sa", "");
        Session session = Session.getInstance(new Properties());
        store = session.getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), USER, "secret");
        inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        byte[] raw = "Subject: x\r\nMessage-ID: <1@x.example.org>\r\n\r\nWords.\r\n".getBytes(StandardCharsets.UTF_8);
        inbox.appendMessages(new Message[] {new MimeMessage(session, new ByteArrayInputStream(raw))});
        Clock clock = Clock.fixed(Instant.parse("2031-05-05T10:00:00Z"), ZoneOffset.UTC);
        RawMailReading reading = new RawMailReading(new Workplace(home), 1 << 20, 1 << 10);
        intake = new MailIntake(new MailKeeping(new JdbiMailStore(database), reading, database, clock), "box");
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        database.close();
        server.stop();
    }

    @Test
    void isSetAsideAfterTheFourthLook() throws Exception {
        for (int look = 1; look <= 3; look++) {
            intake.keep(new Withheld(inbox));
            assertThat(new StatusQueries(database).mails()).isEmpty();
        }
        intake.keep(new Withheld(inbox));
        assertThat(new StatusQueries(database).mails()).containsOnlyKeys("PARKED");
    }

    @Test
    void isKeptWholeWhenItComesOutBeforeThat() throws Exception {
        for (int look = 1; look <= 3; look++) {
            intake.keep(new Withheld(inbox));
        }
        intake.keep(inbox.getMessage(1));
        assertThat(new StatusQueries(database).mails()).containsOnlyKeys("RECEIVED");
        // What troubled it before is forgotten.
        intake.keep(new Withheld(inbox));
        assertThat(new StatusQueries(database).mails()).containsOnlyKeys("RECEIVED");
    }

    @Test
    void isNotToBlameForALineThatBroke() throws Exception {
        Message message = new Withheld(inbox);
        inbox.close(false);
        for (int look = 1; look <= 6; look++) {
            assertThatThrownBy(() -> intake.keep(message)).isInstanceOf(MailboxAway.class);
        }
        assertThat(new StatusQueries(database).mails()).isEmpty();
    }

    /** The first message of the folder, as from a server that says only that it failed. */
    private static final class Withheld extends IMAPMessage {
        Withheld(IMAPFolder folder) {
            super(folder, 1);
        }

        @Override
        public InputStream getMimeStream() throws MessagingException {
            throw new MessagingException("NO [SERVERBUG] internal error");
        }
    }
}
