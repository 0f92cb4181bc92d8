package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes of a message as text.
 *
 * @param charset the one it was decoded in, which may not be the one its head names
 */
record MailText(String text, String charset) {

    private static final int SAMPLE = 16 << 10;
    private static final int SURE = 30;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Names under which programs write in a larger set than they say. */
    private static final Map<String, String> LARGER = Map.of(
            "ISO-8859-1", "windows-1252",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "x-windows-936", "GB18030",
            "Shift_JIS", "windows-31j",
            "EUC-KR", "x-windows-949",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874");

    static MailText decode(byte[] bytes, int from, int length, String named) {
        if (isAscii(bytes, from, length)) {
            return new MailText(new String(bytes, from, length, US_ASCII), "US-ASCII");
        }
        Charset charset = charset(named)
                .filter(each -> !each.equals(US_ASCII) && reads(bytes, from, length, each))
                .orElseGet(() -> guessed(bytes, from, length));
        return new MailText(new String(bytes, from, length, charset), charset.name());
    }

    static Optional<Charset> charset(String named) {
        String name = named.strip().replaceAll("^['\"]|['\"]$", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(MimeUtility.javaCharset(name));
            String larger = LARGER.getOrDefault(charset.name(), charset.name());
            return Optional.of(Charset.isSupported(larger) ? Charset.forName(larger) : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Escapes of ISO-2022 and HZ are no plain text. */
    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0 || bytes[i] == 0x1b) {
                return false;
            }
        }
        return true;
    }

    /** Whether hardly anything is lost; a cut text may end in half a letter. */
    private static boolean reads(byte[] bytes, int from, int length, Charset charset) {
        if (charset.equals(WINDOWS) || charset.equals(ISO_8859_1)) {
            return !isUtf8(bytes, from, length);
        }
        String sample = new String(bytes, from, Math.min(length, SAMPLE), charset);
        long lost = sample.chars().filter(letter -> letter == 0xfffd).count();
        return lost * 50 <= sample.length();
    }

    private static Charset guessed(byte[] bytes, int from, int length) {
        if (isUtf8(bytes, from, length)) {
            return UTF_8;
        }
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOfRange(bytes, from, from + Math.min(length, SAMPLE)))
                .detect();
        return Optional.ofNullable(match)
                .filter(found -> found.getConfidence() >= SURE)
                .flatMap(found -> charset(found.getName().replaceAll("_(ltr|rtl)$", "")))
                .orElse(WINDOWS);
    }

    private static boolean isUtf8(byte[] bytes, int from, int length) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
