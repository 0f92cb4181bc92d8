package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A mail as decided, before it is made MIME; whatever people typed has no line break left in it.
 *
 * @param messageId {@code <…@…>}, fixed when the mail is queued
 * @param inReplyTo the message this one answers or follows; empty when it opens a thread
 * @param references the thread so far, oldest first
 * @param to who gets it
 * @param beside whom the header names as well, who gets a copy of their own
 * @param replyTo empty when answers go to {@code from}
 * @param envelopeFrom where delivery reports go; empty for {@code from}
 * @param stopAddress for List-Unsubscribe; empty for none
 * @param stopToken says for whom it is; empty for none
 * @param headers further headers by name; none that this record or MIME decides
 * @param date when it was decided to send it
 */
public record OutgoingMail(
        String messageId,
        String inReplyTo,
        List<String> references,
        MailAddress from,
        MailAddress to,
        Optional<MailAddress> beside,
        String replyTo,
        String envelopeFrom,
        Letter letter,
        String stopAddress,
        String stopToken,
        Map<String, String> headers,
        Instant date) {

    /** Says the Message-ID once more, for the servers that replace it. */
    public static final String LETTER_HEADER = "X-Dripstone-Letter";

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+>");
    private static final Pattern FREE_HEADER = Pattern.compile(
            "(?i)(?!(?:to|from|cc|bcc|sender|reply-to|subject|date|message-id|in-reply-to|references|mime-version"
                    + "|received|return-path|(?:content|resent)-.*)$)[!-9;-~]+");

    public OutgoingMail {
        requireMessageId(messageId);
        if (!inReplyTo.isEmpty()) {
            requireMessageId(inReplyTo);
        }
        references = List.copyOf(references);
        references.forEach(OutgoingMail::requireMessageId);
        for (String address : List.of(replyTo, envelopeFrom, stopAddress)) {
            requireAddressOrNone(address);
        }
        letter = new Letter(
                LetterText.oneLine(letter.subject()),
                letter.text(),
                letter.html(),
                letter.language(),
                letter.calendar(),
                letter.attachments());
        if (!stopToken.matches("[0-9A-Za-z]*")) {
            throw new IllegalArgumentException("not a token");
        }
        headers = clean(headers);
    }

    private static void requireMessageId(String id) {
        if (!MESSAGE_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a message id: " + LetterText.oneLine(id));
        }
    }

    private static void requireAddressOrNone(String address) {
        if (!address.isEmpty()) {
            new MailAddress("", address);
        }
    }

    private static Map<String, String> clean(Map<String, String> headers) {
        Map<String, String> clean = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!FREE_HEADER.matcher(name).matches()) {
                throw new IllegalArgumentException("not a header that may be added: " + LetterText.oneLine(name));
            }
            clean.put(name, LetterText.oneLine(value));
        });
        return Map.copyOf(clean);
    }
}
