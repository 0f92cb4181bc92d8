package org.dripstone.correspondence.reply;

import java.util.stream.IntStream;

/** What the writer's own gateway put above the letter: that it came from outside, and to be careful. */
final class Banner {

    private static final QuoteWords WORDS = QuoteWords.STANDARD;
    private static final int MOST_LINES = 5;

    private Banner() {}

    /** Where the letter itself begins. */
    static int endIn(Lines lines) {
        int at = lines.written(0);
        while (at < lines.size() && WORDS.isBanner(lines.at(at).key())) {
            at = lines.written(endOfParagraph(lines, at));
        }
        return at;
    }

    /** Written on without a blank line below, only the line itself is the gateway's. */
    private static int endOfParagraph(Lines lines, int start) {
        return IntStream.rangeClosed(start, start + MOST_LINES)
                .filter(at -> at >= lines.size() || lines.at(at).isBlank())
                .findFirst()
                .orElse(start + 1);
    }
}
