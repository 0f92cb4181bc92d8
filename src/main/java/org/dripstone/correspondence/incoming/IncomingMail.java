package org.dripstone.correspondence.incoming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message as it arrived, taken apart.
 *
 * @param headers all of them in their order
 * @param from the first sender's address; empty when there is none
 * @param to the addresses of To and Cc
 * @param returnPath the envelope's sender where the server noted it: an address, {@code <>}, or empty when unknown
 * @param date when it was sent, ISO 8601 with the sender's offset; empty when it does not say
 * @param messageId with its angle brackets, as those after it
 * @param parts its leaves in their order; what stands in an enclosed message is not among them
 * @param enclosed messages inside it, such as the returned original (of which there may be only the headers)
 * @param blemishes what was wrong with it or was cut off
 * @param remembered says nothing of its own
 */
public record IncomingMail(
        List<HeaderField> headers,
        String from,
        String fromName,
        List<String> to,
        String returnPath,
        String subject,
        String date,
        String messageId,
        String inReplyTo,
        List<String> references,
        List<MailPart> parts,
        List<IncomingMail> enclosed,
        List<String> blemishes,
        OwnWords remembered) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");

    public IncomingMail {
        headers = List.copyOf(headers);
        to = List.copyOf(to);
        references = List.copyOf(references);
        parts = List.copyOf(parts);
        enclosed = List.copyOf(enclosed);
        blemishes = List.copyOf(blemishes);
    }

    public IncomingMail(
            List<HeaderField> headers,
            String from,
            String fromName,
            List<String> to,
            String returnPath,
            String subject,
            String date,
            String messageId,
            String inReplyTo,
            List<String> references,
            List<MailPart> parts,
            List<IncomingMail> enclosed,
            List<String> blemishes) {
        this(
                headers,
                from,
                fromName,
                to,
                returnPath,
                subject,
                date,
                messageId,
                inReplyTo,
                references,
                parts,
                enclosed,
                blemishes,
                new OwnWords());
    }

    /** The first field of that name, whatever the case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .findFirst();
    }

    public List<String> headers(String name) {
        return headers.stream()
                .filter(field -> field.isNamed(name))
                .map(HeaderField::value)
                .toList();
    }

    /** Whether it says that one alone, or nobody, wrote it: of several nobody knows who did. */
    public boolean hasOneSender() {
        List<String> senders = headers("From");
        return senders.size() <= 1
                && senders.stream().allMatch(sender -> {
                    String named = QUOTED.matcher(sender).replaceAll("");
                    return named.indexOf('@') == named.lastIndexOf('@')
                            || (named.indexOf(',') < 0 && named.indexOf(';') < 0);
                });
    }

    /** Whether its envelope said that nobody wants an answer. */
    public boolean hasNullReturnPath() {
        return returnPath.equals("<>");
    }

    /** What was written as plain text, its pieces joined; empty when there is only HTML. */
    public String plainText() {
        return inline("plain").stream().map(MailPart::text).collect(Collectors.joining("\n"));
    }

    /** The first HTML as it is written, tags and all; empty when there is none. */
    public String html() {
        return inline("html").stream().map(MailPart::text).findFirst().orElse("");
    }

    /** The HTML as the lines a reader sees; empty when there is none. */
    public String htmlText() {
        return inline("html").stream().map(MailPart::readable).collect(Collectors.joining("\n"));
    }

    /** What a reader sees first: the plain text, else the HTML as text. */
    public String body() {
        String plain = plainText();
        return plain.isBlank() ? htmlText() : plain;
    }

    /** What its writer wrote themselves, without what is quoted and without signature. */
    public String ownText() {
        return remembered.of(this);
    }

    private List<MailPart> inline(String subtype) {
        return parts.stream()
                .filter(part -> part.isText(subtype) && !part.isAttachment())
                .filter(part -> !part.text().isBlank())
                .toList();
    }
}
