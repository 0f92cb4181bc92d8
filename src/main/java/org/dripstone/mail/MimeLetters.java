package org.dripstone.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.OutgoingMail;

/** A decided mail as the bytes that travel; the same mail always gives the same bytes. */
public final class MimeLetters {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MimeLetters() {}

    /** Ready to be sent; {@code saveChanges}, which senders call, keeps Message-ID and Date. */
    public static MimeMessage message(Session session, OutgoingMail mail) {
        try {
            MimeMessage message = new FixedMessage(
                    fitting(session, mail), mail.messageId(), mail.envelopeFrom(), Mailbox.of(mail.to()));
            people(message, mail);
            thread(message, mail);
            automatic(message, mail);
            message.setSubject(mail.letter().subject(), "UTF-8");
            message.setHeader("Date", DATE.format(mail.date()));
            message.setHeader("Content-Language", mail.letter().language());
            message.setContent(content(mail));
            for (var header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), HeaderText.encoded(header.getKey(), header.getValue()));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("no mail can be made of " + mail.messageId(), e);
        }
    }

    private static Multipart content(OutgoingMail mail) throws MessagingException {
        Alternatives text = new Alternatives(mail.messageId(), mail.letter());
        return mail.letter().attachments().isEmpty()
                ? text
                : new WithFiles(mail.messageId(), text, mail.letter().attachments());
    }

    /** The whole message with CRLF line ends, as an {@code .eml} file holds it. */
    public static byte[] eml(OutgoingMail mail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message(Session.getInstance(new Properties()), mail).writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("no mail can be made of " + mail.messageId(), e);
        }
        return bytes.toByteArray();
    }

    private static void people(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setFrom(Mailbox.of(mail.from()));
        message.setRecipients(Message.RecipientType.TO, named(mail));
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {Mailbox.of(mail.replyTo())});
        }
    }

    /** In the same order in each copy; who has an address that few servers take is not named to others. */
    private static InternetAddress[] named(OutgoingMail mail) throws MessagingException {
        List<InternetAddress> named = new ArrayList<>(List.of(Mailbox.of(mail.to())));
        if (mail.beside().isPresent() && Mailbox.isAscii(mail.beside().get().address())) {
            named.add(Mailbox.of(mail.beside().get()));
        }
        named.sort(Comparator.comparing(InternetAddress::getAddress));
        return named.toArray(InternetAddress[]::new);
    }

    private static void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
        }
        List<String> thread = Stream.concat(mail.references().stream(), Stream.of(mail.inReplyTo()))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (!thread.isEmpty()) {
            // One id a line: long threads stay below the limit of 998 octets.
            message.setHeader("References", thread.stream().collect(Collectors.joining("\r\n ")));
        }
    }

    private static void automatic(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(OutgoingMail.LETTER_HEADER, mail.messageId());
        if (!mail.stopAddress().isEmpty()) {
            String stop = Mailbox.of(mail.stopAddress()).getAddress();
            String subject = HeaderText.urlPart(("STOP " + mail.stopToken()).strip());
            message.setHeader("List-Unsubscribe", "<mailto:" + HeaderText.urlPart(stop) + "?subject=" + subject + ">");
        }
    }

    /** Headers may hold bare UTF-8 only when an address in them needs it (RFC 6532); all else stays ASCII. */
    private static Session fitting(Session session, OutgoingMail mail) throws MessagingException {
        if (!Mailbox.needsUtf8(mail)) {
            return session;
        }
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }
}
