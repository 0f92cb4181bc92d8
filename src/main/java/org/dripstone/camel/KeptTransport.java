package org.dripstone.camel;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.component.mail.DefaultJavaMailSender;

/**
 * Sends many mails over one SMTP connection; bound as a bean and named in {@code smtp:…?javaMailSender=#…}. Camel's own
 * sender connects for each mail, which costs twice the time and meets the limits of providers.
 */
public final class KeptTransport extends DefaultJavaMailSender implements AutoCloseable {

    private static final int MOST_MAILS = 500;
    private static final Duration TRUSTED = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int FINAL_DOT_MS = 10 * 60 * 1000;

    private final SmtpServer server;
    private final InstantSource clock;
    private final int finalDotMs;
    private final KeptSocket socket = new KeptSocket();
    private Optional<PatientTransport> kept = Optional.empty();
    private int sent;
    private Instant lastUsed = Instant.EPOCH;

    public KeptTransport(SmtpServer server, InstantSource clock) {
        this(server, clock, FINAL_DOT_MS);
    }

    KeptTransport(SmtpServer server, InstantSource clock, int finalDotMs) {
        this.server = server;
        this.clock = clock;
        this.finalDotMs = finalDotMs;
        setHost(server.host());
        setPort(server.port());
        setProtocol(server.protocol());
        setSession(session(false));
    }

    /**
     * Hands one mail over, connecting only where there is no usable connection.
     *
     * @throws AnswerLost when it is unknown whether the mail was taken; after any other exception it was not
     */
    @Override
    public synchronized void send(MimeMessage message) throws MessagingException {
        if (needsUtf8(message)) {
            sendAsUtf8(message);
        } else {
            sendKept(message);
        }
    }

    /** Ends the connection; the next mail opens another. */
    @Override
    public synchronized void close() {
        kept.ifPresent(KeptTransport::end);
        kept = Optional.empty();
    }

    private void sendKept(MimeMessage message) throws MessagingException {
        PatientTransport transport = transport();
        try {
            transport.sendMessage(message, message.getAllRecipients());
            sent++;
            lastUsed = clock.instant();
        } catch (SendFailedException e) {
            // One address refused says nothing about the connection, unless the server hung up with it.
            if (!transport.isConnected()) {
                close();
            }
            throw e;
        } catch (MessagingException e) {
            close();
            throw e;
        }
    }

    private PatientTransport transport() throws MessagingException {
        if (kept.isPresent() && isWornOut(kept.get())) {
            close();
        }
        if (kept.isEmpty()) {
            kept = Optional.of(connected(getSession()));
            sent = 0;
        }
        lastUsed = clock.instant();
        return kept.get();
    }

    /** Asking the server costs a round trip, so that it is asked only after a pause. */
    private boolean isWornOut(PatientTransport transport) {
        Duration idle = Duration.between(lastUsed, clock.instant());
        return sent >= MOST_MAILS
                || idle.compareTo(KEPT) > 0
                || (idle.compareTo(TRUSTED) > 0 && !transport.isConnected());
    }

    private PatientTransport connected(Session session) throws MessagingException {
        PatientTransport transport = new PatientTransport(session, server.protocol(), socket, finalDotMs);
        if (server.user().isEmpty()) {
            transport.connect(server.host(), server.port(), null, null);
        } else {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        }
        return transport;
    }

    /** A connection of its own: on the kept one SMTPUTF8 would be asked for every mail, and not every next hop has it. */
    private void sendAsUtf8(MimeMessage message) throws MessagingException {
        PatientTransport transport = connected(session(true));
        try {
            if (!transport.supportsExtension("SMTPUTF8")) {
                throw new SendFailedException(
                        server + " does not offer SMTPUTF8, which an address outside ASCII needs (RFC 6531)");
            }
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            end(transport);
        }
    }

    private Session session(boolean utf8) {
        Properties properties = server.properties();
        properties.put("mail." + server.protocol() + ".socketFactory", socket);
        properties.setProperty("mail." + server.protocol() + ".socketFactory.fallback", "false");
        properties.setProperty("mail.mime.allowutf8", String.valueOf(utf8));
        return Session.getInstance(properties);
    }

    private static boolean needsUtf8(MimeMessage message) throws MessagingException {
        return Stream.of(message.getAllRecipients(), message.getFrom())
                .flatMap(Stream::of)
                .map(KeptTransport::address)
                .anyMatch(address -> !StandardCharsets.US_ASCII.newEncoder().canEncode(address));
    }

    private static String address(Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    private static void end(PatientTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail before it was answered; how the connection ends changes nothing.
        }
    }
}
