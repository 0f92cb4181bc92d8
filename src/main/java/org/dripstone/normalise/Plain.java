package org.dripstone.normalise;

/** {@link Folding#fold} for what is written in plain ASCII, as most names and organisations are: the same, many times faster. */
final class Plain {
    private Plain() {}

    /** Whether nothing but visible ASCII and spaces is in it. */
    static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    static String fold(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        boolean parted = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (isWord(letter)) {
                out.append(parted && !out.isEmpty() ? " " : "").append(small(letter));
                parted = false;
            } else {
                parted |= !isApostrophe(letter);
            }
        }
        return out.toString();
    }

    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '`' || letter == '"';
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
