package org.dripstone.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in a message: its plain text, else its HTML as text.
 *
 * @param charset the one the text was decoded in, which may not be the one its header names
 */
record BodyText(String text, String charset) {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 4 << 20;
    private static final BodyText NONE = new BodyText("", "UTF-8");

    static BodyText of(Part message) throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        collect(message, 0, parts);
        for (String type : List.of("text/plain", "text/html")) {
            for (Part part : parts) {
                BodyText body = part.isMimeType(type) ? decoded(part) : NONE;
                if (!body.text().isBlank()) {
                    return body;
                }
            }
        }
        return NONE;
    }

    private static void collect(Part part, int depth, List<Part> parts) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                collect(inner, depth + 1, parts);
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            parts.add(part);
        }
    }

    private static BodyText decoded(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST);
        }
        Charset charset = charset(part.getContentType(), bytes);
        String text = new String(bytes, charset);
        return new BodyText(part.isMimeType("text/html") ? HtmlText.of(text) : text, charset.name());
    }

    /** The one the header names, unless it names none, an unknown one, or plain ASCII for what is more. */
    private static Charset charset(@Nullable String contentType, byte[] bytes) {
        Charset named = named(contentType);
        return named.equals(StandardCharsets.US_ASCII) ? guessed(bytes) : named;
    }

    private static Charset named(@Nullable String contentType) {
        try {
            String name = contentType == null ? null : new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.US_ASCII : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    private static Charset guessed(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }
}
