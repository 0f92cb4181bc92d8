package org.dripstone.journey;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.dripstone.camel.Parts;
import org.dripstone.store.Agenda;
import org.dripstone.timelapse.Office;
import org.dripstone.timelapse.SimulatedClock;

/** The running service behind a mail server: mail reaches it by SMTP and IMAP, its letters are fetched from their readers. */
final class OfficeByMail implements Office {
    private static final String DESK = "desk@workshop.example.org";
    private static final int LOOKS_OF_SECONDS = 500;

    private final MailServer server;
    private final SimulatedClock clock;
    private final Agenda agenda;
    private final Counts counts;
    private final Map<String, Integer> fetched = new HashMap<>();
    private int delivered;
    private int looks;

    OfficeByMail(MailServer server, Parts parts, SimulatedClock clock) {
        this.server = server;
        this.clock = clock;
        this.agenda = new Agenda(parts.database());
        this.counts = new Counts(parts);
    }

    @Override
    public void receive(byte[] raw) throws IOException {
        try {
            Session session = Session.getInstance(smtp());
            try (Transport smtp = session.getTransport("smtp")) {
                smtp.connect();
                smtp.sendMessage(
                        new MimeMessage(session, new ByteArrayInputStream(raw)),
                        new InternetAddress[] {new InternetAddress(DESK)});
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        delivered++;
        looks = 0;
        await("mail " + delivered + " is understood", this::isUnderstood);
    }

    private Properties smtp() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", String.valueOf(server.greenMail().getSmtp().getPort()));
        return properties;
    }

    /** A server that hung up is asked again when the service's clock has gone on. */
    private boolean isUnderstood() throws SQLException {
        if (++looks % LOOKS_OF_SECONDS == 0) {
            clock.hopTo(clock.instant().plusSeconds(2));
        }
        return counts.of("select count(*) from received_mail where status <> 'RECEIVED' and sender <> '" + DESK + "'")
                >= delivered;
    }

    @Override
    public List<byte[]> work() throws IOException {
        await("all that is due is done", this::isIdle);
        return letters();
    }

    private boolean isIdle() throws SQLException {
        Instant now = clock.instant();
        return agenda.partnershipsToPlan().isEmpty()
                && agenda.readersDue(now).isEmpty()
                && agenda.mails(now).isEmpty()
                && counts.of("select count(*) from message where status = 'SENDING' or (status = 'QUEUED' and"
                                + " due_at <= timestamp with time zone '" + now + "')")
                        == 0;
    }

    /** What lies in the readers' mailboxes and was not seen yet, in the order in which it arrived. */
    private List<byte[]> letters() {
        List<StoredMessage> fresh = new ArrayList<>();
        try {
            for (GreenMailUser user : server.greenMail().getUserManager().listUser()) {
                List<StoredMessage> all = server.greenMail()
                        .getManagers()
                        .getImapHostManager()
                        .getInbox(user)
                        .getMessages();
                int seen = fetched.getOrDefault(user.getEmail(), 0);
                if (!user.getEmail().equals(DESK)) {
                    fresh.addAll(all.subList(seen, all.size()));
                    fetched.put(user.getEmail(), all.size());
                }
            }
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        return fresh.stream()
                .sorted(Comparator.comparing(OfficeByMail::id))
                .map(OfficeByMail::raw)
                .toList();
    }

    /** The Message-IDs of all that lies in their mailbox. */
    List<String> lettersTo(String address) throws FolderException {
        GreenMailUser user = server.greenMail().getUserManager().getUserByEmail(address);
        return server.greenMail().getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                .map(OfficeByMail::id)
                .toList();
    }

    private static String id(StoredMessage stored) {
        try {
            return stored.getMimeMessage().getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] raw(StoredMessage stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            stored.getMimeMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<Instant> next() {
        return agenda.next(clock.instant());
    }

    private static void await(String what, Callable<Boolean> condition) throws IOException {
        try {
            Until.holds(what, condition);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
