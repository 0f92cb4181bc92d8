package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header values with encoded words (RFC 2047), also where they stand in quotes or cut a letter in two. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:+-]{1,40})(?:\\*[\\w-]{0,20})?\\?([bBqQ])\\?([^?\\r\\n]{0,4000})\\?=");

    private EncodedWords() {}

    static String decode(String written) {
        Matcher word = WORD.matcher(written);
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int at = 0;
        while (word.find()) {
            String between = written.substring(at, word.start());
            boolean joined = at > 0 && between.isBlank();
            if (!joined || !word.group(1).equalsIgnoreCase(charset)) {
                flush(pending, charset, out);
            }
            out.append(joined ? "" : between);
            charset = word.group(1);
            pending.writeBytes(bytes(word));
            at = word.end();
        }
        flush(pending, charset, out);
        return out.append(written.substring(at)).toString();
    }

    private static byte[] bytes(Matcher word) {
        byte[] written = word.group(3).getBytes(ISO_8859_1);
        return word.group(2).equalsIgnoreCase("b")
                ? TransferDecoding.base64(written)
                : TransferDecoding.quotedPrintable(written, true);
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder out) {
        byte[] bytes = pending.toByteArray();
        out.append(MailText.decode(bytes, 0, bytes.length, charset).text().replace('\0', ' '));
        pending.reset();
    }
}
