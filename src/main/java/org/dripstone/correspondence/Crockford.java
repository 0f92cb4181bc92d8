package org.dripstone.correspondence;

import java.util.Locale;

/**
 * Douglas Crockford's base 32: digits and capitals without I, L, O and U, read in either case and with the look-alikes that
 * people type.
 */
final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] NOTHING = {};

    private Crockford() {}

    static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((held << (5 - bits)) & 31)).toString();
    }

    /** Nothing for a text that no bytes are written as, so that every token has one spelling but for look-alikes. */
    static byte[] decoded(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        byte[] bytes = new byte[plain.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < plain.length(); i++) {
            int value = ALPHABET.indexOf(plain.charAt(i));
            if (value < 0) {
                return NOTHING;
            }
            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return held == 0 && bits < 5 ? bytes : NOTHING;
    }
}
