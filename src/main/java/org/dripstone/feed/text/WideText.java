package org.dripstone.feed.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Text of two bytes a letter without a mark, in a script of any kind: where it is not Latin, NULs stand only beside its
 * delimiters, figures and line ends, and the codes beside its letters look like no text.
 */
public final class WideText {

    /** Nobody writes a list in more of them; bytes that are no text fall into any. */
    private static final int MOST_SCRIPTS = 4;

    private static final String BLANKS = "\t\n\r\f";

    private WideText() {}

    /** The order of its bytes; empty for text of one byte a letter and for what is no text. */
    public static Optional<Charset> in(byte[] head) {
        return Stream.of(UTF_16LE, UTF_16BE)
                .filter(charset -> isText(new String(head, 0, head.length & ~1, charset)))
                .findFirst();
    }

    private static boolean isText(String text) {
        int[] letters = whole(text).codePoints().toArray();
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        int plain = 0;
        int ends = 0;
        for (int letter : letters) {
            if (!isWritten(letter)) {
                return false;
            }
            scripts.add(Character.UnicodeScript.of(letter));
            plain += letter < 0x80 ? 1 : 0;
            ends += letter == '\n' || letter == '\r' ? 1 : 0;
        }
        scripts.remove(Character.UnicodeScript.COMMON);
        scripts.remove(Character.UnicodeScript.INHERITED);
        return plain > 1 && ends > 0 && scripts.size() <= MOST_SCRIPTS;
    }

    /** The last letter may be cut in two. */
    private static String whole(String text) {
        boolean cut = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        return cut ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isWritten(int letter) {
        return switch (Character.getType(letter)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.CONTROL -> letter < 0x80 && BLANKS.indexOf(letter) >= 0;
            default -> true;
        };
    }
}
