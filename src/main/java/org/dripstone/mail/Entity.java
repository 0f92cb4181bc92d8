package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.correspondence.incoming.HeaderField;

/**
 * A message or a part of one: its head, and where its body stands among the bytes.
 *
 * @param headers unfolded, not decoded
 * @param from where the body begins
 * @param to where it ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all parts of a message, never compared
record Entity(List<HeaderField> headers, byte[] bytes, int from, int to) {

    private static final int LONGEST_HEAD = 512 << 10;
    private static final int LONGEST_FIELD = 32 << 10;

    static Entity of(byte[] bytes, int from, int to, Budget budget) {
        List<HeaderField> headers = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = lineEnd(bytes, at, to);
            int next = Math.min(end + 1, to);
            int length = end > at && bytes[end - 1] == '\r' ? end - at - 1 : end - at;
            if (length == 0) {
                return finished(headers, field, bytes, next, to);
            }
            boolean folded = bytes[at] == ' ' || bytes[at] == '\t';
            if (!folded && !isField(bytes, at, length)) {
                if (isMailboxMark(bytes, at, length)) {
                    at = next;
                    continue;
                }
                budget.note("no empty line between head and body");
                return finished(headers, field, bytes, at, to);
            }
            if (!folded) {
                add(headers, field);
            }
            if (field.length() < LONGEST_FIELD && at - from < LONGEST_HEAD) {
                field.append(text(bytes, at, Math.min(length, LONGEST_FIELD)));
            } else {
                budget.note("a head too long to be read whole");
            }
            at = next;
        }
        return finished(headers, field, bytes, to, to);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .findFirst();
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    Parameters contentType() {
        return Parameters.of(header("Content-Type").orElse(""));
    }

    Parameters disposition() {
        return Parameters.of(header("Content-Disposition").orElse(""));
    }

    String transferEncoding() {
        return header("Content-Transfer-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    int length() {
        return to - from;
    }

    static int lineEnd(byte[] bytes, int at, int to) {
        int end = at;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Entity finished(List<HeaderField> headers, StringBuilder field, byte[] bytes, int from, int to) {
        add(headers, field);
        return new Entity(List.copyOf(headers), bytes, from, to);
    }

    private static void add(List<HeaderField> headers, StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            headers.add(new HeaderField(
                    field.substring(0, colon).strip(),
                    field.substring(colon + 1).replace('\0', ' ').strip()));
        }
        field.setLength(0);
    }

    /** Whether a line is {@code Name: value}, as far as its first word shows. */
    private static boolean isField(byte[] bytes, int at, int length) {
        for (int i = 0; i < Math.min(length, 200); i++) {
            byte letter = bytes[at + i];
            if (letter == ':') {
                return i > 0;
            }
            if (letter <= ' ') {
                return restIsColon(bytes, at + i, length - i);
            }
        }
        return false;
    }

    /** Old programs left a blank between name and colon. */
    private static boolean restIsColon(byte[] bytes, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != ' ') {
                return bytes[at + i] == ':';
            }
        }
        return false;
    }

    /** Mailbox files begin each message with a line that is none of its fields. */
    private static boolean isMailboxMark(byte[] bytes, int at, int length) {
        String start = text(bytes, at, Math.min(length, 6));
        return start.startsWith("From ") || start.startsWith(">From ");
    }

    private static String text(byte[] bytes, int at, int length) {
        String text = new String(bytes, at, length, UTF_8);
        return text.indexOf('\ufffd') < 0
                ? text
                : MailText.decode(bytes, at, length, "").text();
    }
}
