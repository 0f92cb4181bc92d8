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
    /** Without its line end (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;

    /** The boundary follows from the id, so that a retry is the same message; nobody can foresee it to write it in a part. */
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
        part.setHeader("Content-Transfer-Encoding", encoding(text));
        return part;
    }

    /** Quoted-printable costs two octets more per foreign one, base64 a third overall; both keep lines short. */
    private static String encoding(String text) {
        long foreign = text.chars().filter(c -> c >= 128).count();
        if (foreign == 0 && text.lines().allMatch(Alternatives::goesAsItIs)) {
            return "7bit";
        }
        return foreign * 6 <= text.length() ? "quoted-printable" : "base64";
    }

    /** What relays are known to change: long lines, blanks at the end, and the word that parts mails in old mailboxes. */
    private static boolean goesAsItIs(String line) {
        return line.length() <= LONGEST_LINE
                && !line.endsWith(" ")
                && !line.endsWith("\t")
                && !line.startsWith("From ")
                && line.chars().allMatch(c -> c >= ' ' || c == '\t');
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
}
