package org.dripstone.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;

/** Collects the leaves of a message and the messages enclosed in it. */
final class PartsOf {

    private static final int DEEPEST = 40;
    private static final int DEEPEST_MESSAGE = 6;
    private static final int LONGEST_TEXT = 2 << 20;
    private static final Pattern TEXT_TYPE = Pattern.compile(
            "text/.*|message/(delivery-status|disposition-notification|feedback-report|global-delivery-status"
                    + "|.*status|.*report|partial)|application/(ics|calendar)");
    private static final Pattern MESSAGE_TYPE =
            Pattern.compile("message/(rfc822|global|news)|(text|message)/(rfc822-?headers|global-headers)");

    private final Budget budget;
    private final int messageDepth;
    private final List<MailPart> parts = new ArrayList<>();
    private final List<IncomingMail> enclosed = new ArrayList<>();

    PartsOf(Budget budget, int messageDepth) {
        this.budget = budget;
        this.messageDepth = messageDepth;
    }

    List<MailPart> parts() {
        return parts;
    }

    List<IncomingMail> enclosed() {
        return enclosed;
    }

    void collect(Entity entity, int depth) {
        Parameters type = entity.contentType();
        String name = fileName(entity, type);
        if (type.value().startsWith("multipart/") && depth < DEEPEST) {
            multipart(entity, type, depth);
        } else if (isMessage(type.value(), name)) {
            message(entity);
        } else if (budget.takePart()) {
            leaf(entity, type, name);
        }
    }

    private void multipart(Entity entity, Parameters type, int depth) {
        List<int[]> pieces = new Pieces(entity, type.get("boundary"), budget).split();
        if (pieces.isEmpty()) {
            budget.note("a multipart without parts");
            leaf(entity, Parameters.of("text/plain"), "");
        }
        for (int[] piece : pieces) {
            collect(Entity.of(entity.bytes(), piece[0], piece[1], budget), depth + 1);
        }
    }

    private static boolean isMessage(String type, String name) {
        return MESSAGE_TYPE.matcher(type).matches()
                || (name.toLowerCase(Locale.ROOT).endsWith(".eml") && !type.startsWith("multipart/"));
    }

    private void message(Entity entity) {
        if (messageDepth >= DEEPEST_MESSAGE || !budget.takeMessage() || !budget.takeScan(entity.length())) {
            budget.note("messages in messages too deep to be read");
            return;
        }
        byte[] bytes = entity.bytes();
        int from = entity.from();
        int to = entity.to();
        if (TransferDecoding.isEncoded(entity.transferEncoding())) {
            bytes = TransferDecoding.decode(entity, budget.takeText(entity.length(), LONGEST_TEXT));
            from = 0;
            to = bytes.length;
        }
        enclosed.add(MimeMails.mail(Entity.of(bytes, from, to, budget), budget, messageDepth + 1));
    }

    private void leaf(Entity entity, Parameters type, String name) {
        String mime = type.value().contains("/") ? type.value() : "text/plain";
        String disposition = entity.disposition().value();
        if (!isReadable(mime, name)) {
            parts.add(new MailPart(mime, "", name, disposition, "", ""));
            return;
        }
        int most = budget.takeText(entity.length(), LONGEST_TEXT);
        byte[] bytes = TransferDecoding.decode(entity, most);
        MailText text = MailText.decode(bytes, 0, bytes.length, type.get("charset"));
        String read = fieldsOf(entity, mime) + text.text().replace("\r\n", "\n").replace("\0", "");
        String readable = mime.equals("text/html") ? HtmlText.of(read) : read;
        parts.add(new MailPart(mime, text.charset(), name, disposition, read, readable));
    }

    private static boolean isReadable(String mime, String name) {
        return TEXT_TYPE.matcher(mime).matches()
                || name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    /** Some servers forget the empty line before the fields of a report, which then stand in the head of its part. */
    private static String fieldsOf(Entity entity, String mime) {
        return mime.startsWith("message/")
                ? entity.headers().stream()
                        .filter(field -> !field.name().toLowerCase(Locale.ROOT).startsWith("content-"))
                        .map(field -> field.name() + ": " + field.value() + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    private static String fileName(Entity entity, Parameters type) {
        String name = entity.disposition().get("filename");
        return EncodedWords.decode(name.isEmpty() ? type.get("name") : name);
    }
}
