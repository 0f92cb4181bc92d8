package org.dripstone.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A mail server with one mailbox: GreenMail in this process, or the one that system properties name
 * ({@code scripts/prove-mailbox} starts a real one).
 */
final class MailServer implements AutoCloseable {
    private static final String USER = "desk@workshop.example.org";
    private static final String PASSWORD = "secret & 100% (+1)";

    private final GreenMail greenMail;
    private final int port;

    private MailServer(GreenMail greenMail, int port) {
        this.greenMail = greenMail;
        this.port = port;
    }

    static boolean isReal() {
        return Integer.getInteger("dripstone.test.imap.port") != null;
    }

    static MailServer started() throws Exception {
        if (isReal()) {
            MailServer real = new MailServer(null, Integer.getInteger("dripstone.test.imap.port"));
            real.empty();
            return real;
        }
        PromptGreenMail greenMail =
                new PromptGreenMail(new ServerSetup(0, "127.0.0.1", "imap"), new ServerSetup(0, "127.0.0.1", "smtp"));
        greenMail.start();
        greenMail.setUser(USER, USER, PASSWORD);
        return new MailServer(greenMail, greenMail.imapPort());
    }

    GreenMail greenMail() {
        return greenMail;
    }

    int port() {
        return port;
    }

    String[] settings(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "dripstone.imap.host", "127.0.0.1",
                "dripstone.imap.port", String.valueOf(port),
                "dripstone.imap.security", "none",
                "dripstone.imap.user", USER,
                "dripstone.imap.password", PASSWORD,
                "dripstone.imap.poll", "1s",
                "dripstone.secretariat.organisers", "olga@desk.example.org"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Puts a message into the inbox, byte for byte. */
    void deliver(byte[] raw) throws MessagingException {
        deliver("INBOX", raw);
    }

    void deliver(String name, String raw) throws MessagingException {
        deliver(name, raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(String name, byte[] raw) throws MessagingException {
        in(
                name,
                folder -> folder.appendMessages(
                        new Message[] {new MimeMessage(session(), new ByteArrayInputStream(raw))}));
    }

    void deliver(String raw) throws MessagingException {
        deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    int count(String name) throws MessagingException {
        List<Integer> counted = new ArrayList<>();
        in(name, folder -> counted.add(folder.getMessageCount()));
        return counted.isEmpty() ? 0 : counted.get(0);
    }

    List<String> subjects(String name) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        in(name, folder -> {
            for (Message message : folder.getMessages()) {
                subjects.add(String.valueOf(message.getSubject()));
            }
        });
        return subjects.stream().sorted().toList();
    }

    void create(String name) throws MessagingException {
        try (Store store = connected()) {
            store.getFolder(name).create(Folder.HOLDS_MESSAGES);
        }
    }

    void delete(String name) throws MessagingException {
        try (Store store = connected()) {
            store.getFolder(name).delete(true);
        }
    }

    private void empty() throws MessagingException {
        for (String name : List.of("INBOX", "Processed", "Attention", "Feeds")) {
            in(name, folder -> {
                for (Message message : folder.getMessages()) {
                    message.setFlag(Flags.Flag.DELETED, true);
                }
            });
        }
    }

    private interface Work {
        void on(Folder folder) throws MessagingException;
    }

    /** Nothing is done in a folder that is not there. */
    private void in(String name, Work work) throws MessagingException {
        try (Store store = connected()) {
            Folder folder = store.getFolder(name);
            if (folder.exists()) {
                folder.open(Folder.READ_WRITE);
                work.on(folder);
                folder.close(true);
            }
        }
    }

    private Store connected() throws MessagingException {
        Store store = session().getStore("imap");
        store.connect("127.0.0.1", port, USER, PASSWORD);
        return store;
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.timeout", "20000");
        return Session.getInstance(properties);
    }

    @Override
    public void close() {
        if (greenMail != null) {
            greenMail.stop();
        }
    }
}
