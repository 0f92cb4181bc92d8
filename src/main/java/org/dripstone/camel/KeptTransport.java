package org.dripstone.camel;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * Sends many mails over one SMTP connection; bound as a bean and named in {@code smtp:…?javaMailSender=#…}. Camel's own
 * sender connects for each mail, which costs twice the time and meets the limits of providers.
 */
public final class KeptTransport extends DefaultJavaMailSender implements AutoCloseable {

    private static final int MOST_MAILS = 500;
    private static final Duration TRUSTED = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final Duration SHUT_OUT = Duration.ofMinutes(1);
    private static final int FINAL_DOT_MS = 10 * 60 * 1000;

    private final SmtpServer server;
    private final InstantSource clock;
    private final int finalDotMs;
    private final KeptSocket socket = new KeptSocket();
    private final DeliveryReports reports = new DeliveryReports();
    private Optional<InternetAddress> copyTo = Optional.empty();
    private Optional<AuthenticationFailedException> shutOut = Optional.empty();
    private Optional<PatientTransport> kept = Optional.empty();
    private int sent;
    private Instant lastUsed = Instant.EPOCH;
    private Instant shutOutAt = Instant.EPOCH;

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

    /** From now on each mail also goes to {@code address}, which no reader of it sees, with a report of its arrival. */
    synchronized void copyTo(String address) {
        try {
            copyTo = Optional.of(new InternetAddress(address));
        } catch (AddressException e) {
            throw new IllegalArgumentException("not one mail address", e);
        }
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
            hand(message, transport, getSession());
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
            refuseWhileShutOut();
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
        try {
            if (server.user().isEmpty()) {
                transport.connect(server.host(), server.port(), null, null);
            } else {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            }
        } catch (AuthenticationFailedException e) {
            shutOut = Optional.of(e);
            shutOutAt = clock.instant();
            throw e;
        }
        return transport;
    }

    /** Who logs in wrongly again and again is locked out for good by many servers. */
    private void refuseWhileShutOut() throws AuthenticationFailedException {
        Optional<AuthenticationFailedException> before = shutOut;
        shutOut = Optional.empty();
        if (before.isPresent() && Duration.between(shutOutAt, clock.instant()).compareTo(SHUT_OUT) < 0) {
            shutOut = before;
            throw before.get();
        }
    }

    /** All recipients or none. */
    private void hand(MimeMessage message, PatientTransport transport, Session session) throws MessagingException {
        reports.ask(session, server.protocol(), transport, message.getMessageID(), copyTo.isPresent());
        Address[] to = message.getAllRecipients();
        Optional<InternetAddress> copy = copyTo.filter(address -> !List.of(to).contains(address));
        try {
            transport.sendMessage(
                    message, Stream.concat(Stream.of(to), copy.stream()).toArray(Address[]::new));
        } catch (SendFailedException e) {
            throw isOf(copy, e) ? new CopyRefused(String.valueOf(e.getMessage())) : e;
        }
    }

    /** The reasons hang on the exception one by one; ours counts when it is the only one. */
    private static boolean isOf(Optional<InternetAddress> copy, SendFailedException refused) {
        List<InternetAddress> addresses = new ArrayList<>();
        for (Exception e = refused; e instanceof MessagingException mail; e = mail.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                addresses.add(address.getAddress());
            }
        }
        return addresses.size() == 1 && copy.stream().anyMatch(addresses::contains);
    }

    /** A connection of its own: on the kept one SMTPUTF8 would be asked for every mail, and not every next hop has it. */
    private void sendAsUtf8(MimeMessage message) throws MessagingException {
        Session session = session(true);
        PatientTransport transport = connected(session);
        try {
            if (!transport.supportsExtension("SMTPUTF8")) {
                throw new SendFailedException(
                        server + " does not offer SMTPUTF8, which an address outside ASCII needs (RFC 6531)");
            }
            hand(message, transport, session);
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
