package org.dripstone.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a header says piece by piece: each language of a bilingual one, the question without the group it stands in, the
 * name without its explanation in brackets.
 */
final class HeaderParts {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【][^)\\]）】]*[)\\]）】]?");
    private static final Pattern BETWEEN = Pattern.compile("[/|／•·\\n]|\\s[-–—]\\s");
    /** What follows a question is one of its answers, such as the name of an option. */
    private static final Pattern ANSWERED = Pattern.compile("[?？؟]\\s*\\S");

    private HeaderParts() {}

    /** Folded, in their order; none where the header is all of one piece. */
    static List<String> of(String cell) {
        String open = BRACKETS.matcher(cell).replaceAll(" ");
        Stream<String> pieces = ANSWERED.matcher(open).find() ? Stream.of(open) : Arrays.stream(BETWEEN.split(open));
        String whole = HeaderWords.of(cell);
        return pieces.map(HeaderWords::of)
                .filter(piece -> !piece.isEmpty() && !piece.equals(whole))
                .toList();
    }
}
