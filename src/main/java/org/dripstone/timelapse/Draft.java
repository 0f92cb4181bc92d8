package org.dripstone.timelapse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A mail as mail programs write it, header by header. */
final class Draft {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Of bytes, so that an encoded word stays below 75 characters. */
    private static final int LONGEST_WORD = 42;

    private final List<String> headers = new ArrayList<>();
    private final Instant at;

    Draft(Instant at) {
        this.at = at;
        header("Date", DATE.format(at));
        header("MIME-Version", "1.0");
    }

    Draft header(String name, String value) {
        headers.add(name + ": " + encoded(value));
        return this;
    }

    Draft from(String name, String address) {
        headers.add("From: " + (name.isBlank() ? "" : encodedWords(name) + " ") + "<" + address + ">");
        return this;
    }

    /** As somebody types it. */
    Post text(String text) {
        header("Content-Type", "text/plain; charset=utf-8");
        header("Content-Transfer-Encoding", "base64");
        String body = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return made(Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "\r\n");
    }

    /** A report for programs to read, as RFC 3464 has it, with the letter it is about. */
    Post report(String words, String status, byte[] letter) {
        String mark = "==report-" + Long.toHexString(at.toEpochMilli());
        header("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"" + mark + "\"");
        return made(part(mark, "text/plain; charset=us-ascii", words)
                + part(mark, "message/delivery-status", status)
                + part(mark, "message/rfc822", new String(letter, StandardCharsets.ISO_8859_1))
                + "--" + mark + "--\r\n");
    }

    private static String part(String mark, String type, String content) {
        return "--" + mark + "\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }

    private Post made(String body) {
        String mail = headers.stream().map(line -> line + "\r\n").collect(Collectors.joining()) + "\r\n" + body;
        return new Post(at, mail);
    }

    private static String encoded(String value) {
        return value.chars().allMatch(each -> each < 127) ? value : encodedWords(value);
    }

    private static String encodedWords(String value) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int point : value.codePoints().toArray()) {
            word.appendCodePoint(point);
            if (word.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_WORD - 4) {
                words.append(encodedWord(word)).append("\r\n ");
                word.setLength(0);
            }
        }
        return words.append(encodedWord(word)).toString();
    }

    private static String encodedWord(CharSequence word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
