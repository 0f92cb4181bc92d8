package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.dripstone.correspondence.Attachment;

/** A letter and the files that go with it. */
final class WithFiles extends MimeMultipart {

    /** The boundary follows from the id, and is another one than that of the letter's forms. */
    WithFiles(String messageId, Alternatives letter, List<Attachment> files) throws MessagingException {
        UUID boundary = UUID.nameUUIDFromBytes(("files " + messageId).getBytes(StandardCharsets.UTF_8));
        contentType = "multipart/mixed; boundary=\"=_" + boundary + "\"";
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(letter);
        addBodyPart(first);
        for (Attachment file : files) {
            addBodyPart(part(file));
        }
    }

    /** As it travels, because the usual way there asks a registry of types that nobody here knows. */
    private static MimeBodyPart part(Attachment file) throws MessagingException {
        byte[] encoded = Base64.getMimeEncoder().encode(file.bytes());
        MimeBodyPart part = new MimeBodyPart(new InternetHeaders(), encoded);
        part.setHeader("Content-Type", file.mediaType());
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(file.name());
        return part;
    }
}
