package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Calendar;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Messages that Outlook saved as {@code .msg}, read by Apache POI and brought to the form all others come in. */
final class OutlookMessages {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int DEEPEST = 5;
    /** PidTagSenderSmtpAddress: within one organisation the sender's address is else no address at all. */
    private static final int SENDER_SMTP_ADDRESS = 0x5D01;

    private static final Pattern FROM = Pattern.compile("(?i)^from:.*?([^\\s<>\"]+@[^\\s<>\"]+)");

    private OutlookMessages() {}

    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(OLE, in.readNBytes(OLE.length));
        }
    }

    /** As it would have gone over the wire, with the messages it encloses. The file is opened for reading only. */
    static byte[] asMime(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
                MAPIMessage message = new MAPIMessage(ole)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mime(message, 0).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | RuntimeException e) { // POI has one for each way a file can be broken
            throw new IOException("a message of Outlook that is damaged", e);
        }
    }

    private static MimeMessage mime(MAPIMessage message, int depth) throws MessagingException, IOException {
        message.setReturnNullOnMissingChunk(true);
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
        }
        MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()));
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(body(message));
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            addAttachment(parts, attachment, depth);
        }
        mime.setContent(parts);
        setHeaders(mime, message);
        mime.saveChanges();
        return mime;
    }

    private static void setHeaders(MimeMessage mime, MAPIMessage message) throws MessagingException, IOException {
        mime.setSubject(said(message::getSubject), StandardCharsets.UTF_8.name());
        String address = senderOf(message);
        if (!address.isEmpty()) {
            mime.setFrom(new InternetAddress(address, said(message::getDisplayFrom), StandardCharsets.UTF_8.name()));
        }
        Calendar date = dateOf(message);
        if (date != null) {
            mime.setSentDate(date.getTime());
        }
    }

    private static @Nullable Calendar dateOf(MAPIMessage message) {
        try {
            return message.getMessageDate();
        } catch (ChunkNotFoundException e) {
            return null;
        }
    }

    private static MimeBodyPart body(MAPIMessage message) throws MessagingException {
        String text = said(message::getTextBody);
        String html = text.isBlank() ? said(message::getHtmlBody) : "";
        MimeBodyPart body = new MimeBodyPart();
        body.setText(html.isEmpty() ? text : html, StandardCharsets.UTF_8.name(), html.isEmpty() ? "plain" : "html");
        return body;
    }

    private static void addAttachment(MimeMultipart parts, AttachmentChunks attachment, int depth)
            throws MessagingException, IOException {
        ByteChunk data = attachment.getAttachData();
        if (attachment.isEmbeddedMessage() && depth < DEEPEST) {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(mime(attachment.getEmbeddedMessage(), depth + 1), "message/rfc822");
            parts.addBodyPart(part);
        } else if (data != null && data.getValue() != null) {
            parts.addBodyPart(file(nameOf(attachment), data.getValue()));
        }
    }

    private static MimeBodyPart file(String name, byte[] bytes) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "application/octet-stream");
        headers.setHeader("Content-Transfer-Encoding", "base64");
        MimeBodyPart part = new MimeBodyPart(headers, Base64.getMimeEncoder().encode(bytes));
        part.setFileName(name);
        return part;
    }

    private static String nameOf(AttachmentChunks attachment) {
        return Stream.of(
                        attachment.getAttachLongFileName(),
                        attachment.getAttachFileName(),
                        attachment.getAttachDisplayName())
                .flatMap(Stream::ofNullable)
                .map(StringChunk::getValue)
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("unnamed");
    }

    private static String senderOf(MAPIMessage message) {
        return Stream.of(chunk(message, SENDER_SMTP_ADDRESS), fromHeaders(message), chunkOfSender(message))
                .flatMap(Optional::stream)
                .filter(address -> address.contains("@"))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> chunk(MAPIMessage message, int id) {
        return Stream.of(message.getMainChunks().getChunks())
                .filter(chunk -> chunk.getChunkId() == id)
                .filter(StringChunk.class::isInstance)
                .map(chunk -> ((StringChunk) chunk).getValue())
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static Optional<String> chunkOfSender(MAPIMessage message) {
        return Optional.ofNullable(message.getMainChunks().getEmailFromChunk()).map(StringChunk::getValue);
    }

    private static Optional<String> fromHeaders(MAPIMessage message) {
        String[] headers = headersOf(message);
        return Stream.of(headers)
                .map(FROM::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String[] headersOf(MAPIMessage message) {
        try {
            String[] headers = message.getHeaders();
            return headers == null ? new String[0] : headers;
        } catch (ChunkNotFoundException e) {
            return new String[0];
        }
    }

    private interface Saying {
        @Nullable
        String say() throws ChunkNotFoundException;
    }

    private static String said(Saying saying) {
        try {
            String said = saying.say();
            return said == null ? "" : said;
        } catch (ChunkNotFoundException e) {
            return "";
        }
    }
}
