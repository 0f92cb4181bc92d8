package org.dripstone.feed.text;

import java.util.stream.Stream;

/** What ends the lines of a text that has none of the usual line ends. */
enum LineEnds {
    USUAL('\n'),
    RECORD_SEPARATOR('\u001e'),
    LINE_SEPARATOR('\u2028'),
    PARAGRAPH_SEPARATOR('\u2029'),
    NEXT_LINE('\u0085');

    private final char sign;

    LineEnds(char sign) {
        this.sign = sign;
    }

    /** Within lines of the usual kind they are letters of a cell. */
    static LineEnds in(String head) {
        return Stream.of(values())
                .filter(ends -> head.strip().indexOf(ends.sign) > 0)
                .findFirst()
                .filter(ends -> head.strip().indexOf('\r') < 0)
                .orElse(USUAL);
    }

    String usual(String text) {
        return text.replace(sign, '\n');
    }

    void makeUsual(char[] letters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (letters[i] == sign) {
                letters[i] = '\n';
            }
        }
    }
}
