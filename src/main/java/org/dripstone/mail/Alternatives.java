package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dripstone.correspondence.Letter;

/** The forms of a letter, the plainest first, as RFC 2046 wants it; the last is for calendar programs. */
final class Alternatives extends MimeMultipart {
    private static final String METHOD = "METHOD:";

    /** The boundary follows from the id, so that a retry is the same message; {@code =_} cannot occur in the parts. */
    Alternatives(String messageId, Letter letter) throws MessagingException {
        UUID boundary = UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8));
        contentType = "multipart/alternative; boundary=\"=_" + boundary + "\"";
        addBodyPart(part(letter.text(), "plain"));
        addBodyPart(part(letter.html(), "html"));
        if (!letter.calendar().isEmpty()) {
            addBodyPart(calendar(letter.calendar()));
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", mostlyAscii(text) ? "quoted-printable" : "base64");
        return part;
    }

    /** The method stands outside as well: mail programs look for it there (RFC 6047). */
    private static MimeBodyPart calendar(String calendar) throws MessagingException {
        MimeBodyPart part = part(calendar, "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method(calendar));
        return part;
    }

    private static String method(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith(METHOD))
                .map(line -> line.substring(METHOD.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an invitation says what it is for"));
    }

    /** Both keep lines short; quoted-printable costs two octets more per foreign one, base64 a third overall. */
    private static boolean mostlyAscii(String text) {
        return text.chars().filter(c -> c >= 128).count() * 6 <= text.length();
    }
}
