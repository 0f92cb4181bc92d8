package org.dripstone.meeting;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar are at most 75 octets long (RFC 5545, 3.1), and no letter is cut in two. */
final class Folding {
    private static final int LONGEST = 75;

    private Folding() {}

    /** With CRLF at the end of each line. */
    static String folded(String calendar) {
        StringBuilder folded = new StringBuilder();
        calendar.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder to) {
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                to.append("\r\n ");
                octets = 1;
            }
            to.appendCodePoint(letter);
            octets += more;
        }
        to.append("\r\n");
    }
}
