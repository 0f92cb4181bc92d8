package org.dripstone.camel;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SMTP server that counts what it takes, by Message-ID, and puts a copy of what is also for our own mailbox there, where
 * it can be found over IMAP. It tells when a chosen step is reached, before it goes on.
 */
final class CountingMailServer implements AutoCloseable {
    static final String DESK = "desk@workshop.example.org";
    static final String PASSWORD = "secret";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]*>)");
    /** What a large mail has still to come when this much of it has. */
    private static final int MIDDLE = 32 << 10;

    private final ServerSocket listening = new ServerSocket();
    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private final GreenMailUser desk;
    private final Map<String, Integer> taken = new ConcurrentSkipListMap<>();
    private final AtomicReference<Watch> watch = new AtomicReference<>(new Watch(KillStep.ANY_TIME, 0, () -> {}));

    /** What happens when a step is reached for the {@code nth} time. */
    private record Watch(KillStep step, int nth, Runnable kill) {}

    CountingMailServer() throws IOException {
        // So little that a large mail cannot be on its way as a whole.
        listening.setReceiveBufferSize(8 << 10);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        mailbox.start();
        desk = mailbox.setUser(DESK, DESK, PASSWORD);
        start(this::accept);
    }

    void killAt(KillStep step, int nth, Runnable kill) {
        watch.set(new Watch(step, nth, kill));
    }

    int smtpPort() {
        return listening.getLocalPort();
    }

    int imapPort() {
        return mailbox.getImap().getPort();
    }

    /** How often each mail was taken. */
    Map<String, Integer> taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        mailbox.stop();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "counting-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                start(() -> talk(socket));
            }
        } catch (IOException e) {
            // It is over.
        }
    }

    /** Whether the sender was killed there. */
    private boolean reached(KillStep step) {
        Watch now = watch.get();
        if (now.step() != step) {
            return false;
        }
        boolean last = now.nth() <= 1;
        watch.set(new Watch(last ? KillStep.ANY_TIME : step, now.nth() - 1, now.kill()));
        if (last) {
            now.kill().run();
        }
        return last;
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            reached(KillStep.CONNECTED);
            say(socket, "220 here");
            String line = in.readLine();
            while (line != null && command(line, socket, in)) {
                line = in.readLine();
            }
        } catch (IOException e) {
            // The sender is gone.
        }
    }

    private boolean command(String line, Socket socket, BufferedReader in) throws IOException {
        if (line.startsWith("EHLO")) {
            reached(KillStep.GREETED);
        } else if (line.startsWith("MAIL")) {
            reached(KillStep.SENDER_NAMED);
        } else if (line.startsWith("RCPT")) {
            reached(line.contains(DESK) ? KillStep.COPY_NAMED : KillStep.READER_NAMED);
        } else if (line.startsWith("DATA")) {
            reached(KillStep.DATA_BEGUN);
            say(socket, "354 go on");
            return mail(socket, in);
        }
        say(socket, "250 ok");
        return true;
    }

    private boolean mail(Socket socket, BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || (mail.length() > MIDDLE && reached(KillStep.MID_DATA))) {
                return false;
            }
            mail.append(line).append("\r\n");
        }
        if (reached(KillStep.DOT_DROPPED)) {
            return false;
        }
        reached(KillStep.DOT_TAKEN);
        take(mail.toString());
        say(socket, "250 taken");
        reached(KillStep.ANSWERED);
        return true;
    }

    private void take(String mail) throws IOException {
        Matcher id = MESSAGE_ID.matcher(mail);
        if (!id.find()) {
            throw new IOException("a mail without Message-ID");
        }
        taken.merge(id.group(1), 1, Integer::sum);
        String head = mail.substring(0, mail.indexOf("\r\n\r\n") + 4);
        try {
            desk.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new IOException("the mailbox is broken", e);
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
