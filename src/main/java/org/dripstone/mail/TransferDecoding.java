package org.dripstone.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Base64 and quoted-printable as far as they can be read; what is neither stays as it is. */
final class TransferDecoding {
    private TransferDecoding() {}

    static boolean isEncoded(String encoding) {
        return encoding.startsWith("base64") || encoding.startsWith("quoted-printable");
    }

    /** @param most how many encoded bytes to look at */
    static byte[] decode(Entity entity, int most) {
        byte[] bytes = Arrays.copyOfRange(entity.bytes(), entity.from(), Math.min(entity.to(), entity.from() + most));
        String encoding = entity.transferEncoding();
        if (encoding.startsWith("base64")) {
            return base64(bytes);
        }
        return encoding.startsWith("quoted-printable") ? quotedPrintable(bytes, false) : bytes;
    }

    /** Letters that cannot be, and an end that is missing, are passed over. */
    static byte[] base64(byte[] bytes) {
        byte[] clean = new byte[bytes.length];
        int length = 0;
        for (byte each : bytes) {
            boolean letter = (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
            if (letter || (each >= '0' && each <= '9') || each == '+' || each == '/') {
                clean[length++] = each;
            }
        }
        int whole = length % 4 == 1 ? length - 1 : length;
        return Base64.getDecoder().decode(Arrays.copyOf(clean, whole));
    }

    /** @param inWord whether underscores stand for blanks, as in encoded words */
    static byte[] quotedPrintable(byte[] bytes, boolean inWord) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            if (each != '=') {
                out.write(inWord && each == '_' ? ' ' : each);
            } else if (i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                out.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
                i += 2;
            } else if (softBreak(bytes, i) > 0) {
                i = softBreak(bytes, i);
            } else {
                out.write(each);
            }
        }
        return out.toByteArray();
    }

    /** Where the line end after an equals sign stands; 0 when there is none. */
    private static int softBreak(byte[] bytes, int equals) {
        int at = equals + 1;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at < bytes.length && bytes[at] == '\n' ? at : 0;
    }

    private static int hex(byte letter) {
        return Character.digit(letter, 16);
    }
}
