package org.dripstone.mail;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.feed.MailForm;
import org.dripstone.feed.MailForms;
import org.dripstone.feed.UnreadableFeed;
import org.jspecify.annotations.Nullable;

/** Reads forms that came by mail with Jakarta Mail, tolerating what mail programs get wrong. */
public final class MimeMailForms implements MailForms {

    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})\\b");

    private final Session session;

    public MimeMailForms() {
        Properties lenient = new Properties();
        lenient.setProperty("mail.mime.address.strict", "false");
        lenient.setProperty("mail.mime.decodetext.strict", "false");
        this.session = Session.getInstance(lenient);
    }

    @Override
    public MailForm open(Path eml) throws UnreadableFeed {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(eml))) {
            MimeMessage message = new MimeMessage(session, in);
            InternetAddress from = from(message);
            BodyText body = BodyText.of(message);
            return new MailForm(
                    nonNull(from.getAddress()),
                    nonNull(from.getPersonal()),
                    date(message),
                    nonNull(message.getSubject()),
                    body.text(),
                    body.charset());
        } catch (MessagingException | IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "a message that cannot be read");
        }
    }

    private static InternetAddress from(MimeMessage message) throws MessagingException {
        try {
            Address[] all = message.getFrom();
            return all != null && all.length > 0 && all[0] instanceof InternetAddress one ? one : new InternetAddress();
        } catch (AddressException e) {
            return new InternetAddress();
        }
    }

    /** In the zone the sender wrote it. */
    private static String date(MimeMessage message) throws MessagingException {
        Date sent = message.getSentDate();
        if (sent == null) {
            return "";
        }
        ZoneOffset offset = offset(nonNull(message.getHeader("Date", null)));
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(sent.toInstant().atOffset(offset));
    }

    private static ZoneOffset offset(String header) {
        Matcher matcher = OFFSET.matcher(header);
        return Optional.of(matcher)
                .filter(Matcher::find)
                .filter(found -> Integer.parseInt(found.group(1).substring(1)) < 18)
                .map(found -> ZoneOffset.of(found.group(1) + ":" + found.group(2)))
                .orElse(ZoneOffset.UTC);
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
