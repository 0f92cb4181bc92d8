package org.dripstone.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** Names of variables one below the other, as in {@code respondent/contact/phone_no}; two may be two names of one thing. */
    private static final Pattern PATH = Pattern.compile("(?=.*_|\\w+/\\w+/)[A-Za-z]\\w*(?:/[A-Za-z]\\w*)+");

    private static final Pattern TITLES = Pattern.compile("(?:[\\p{L}\\d_-]+ ?){1,3}/[^()\\[\\]?？؟]+");

    private static final Pattern SUBFIELD = Pattern.compile("(.+?)\\s[-–—]\\s(.+)");

    /** A question with the one of its several cells that a column is of. */
    record Subfield(String question, String part) {}

    private HeaderParts() {}

    static Optional<Subfield> subfield(String cell) {
        return Optional.of(SUBFIELD.matcher(cell.strip()))
                .filter(Matcher::matches)
                .map(found -> new Subfield(found.group(1), found.group(2)));
    }

    /** What a path of variables ends with; empty where it is none. */
    static Optional<String> end(String cell) {
        return Optional.of(cell.strip())
                .filter(path -> PATH.matcher(path).matches())
                .map(path -> path.substring(path.lastIndexOf('/') + 1));
    }

    /**
     * A question behind the title of its group, {@code Personal details/Institution}: both begin as titles do, and the title
     * is short. What is longer asks something, and has alternatives behind the slash.
     */
    static Optional<String> grouped(String cell) {
        int slash = cell.lastIndexOf('/');
        boolean tight = slash > 0
                && slash < cell.length() - 1
                && !Character.isWhitespace(cell.charAt(slash - 1))
                && Character.isUpperCase(cell.charAt(slash + 1));
        boolean titled = tight && TITLES.matcher(cell.strip()).matches();
        return titled && cell.indexOf('/') == slash ? Optional.of(cell.substring(slash + 1)) : Optional.empty();
    }

    /** {@code N/A} has no number in it. */
    private static boolean isWord(String piece) {
        return piece.length() > 1 || piece.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Folded, in their order; none where the header is all of one piece. */
    static List<String> of(String cell) {
        String open = BRACKETS.matcher(cell).replaceAll(" ");
        Stream<String> pieces = ANSWERED.matcher(open).find() ? Stream.of(open) : Arrays.stream(BETWEEN.split(open));
        String whole = HeaderWords.of(cell);
        return pieces.map(HeaderWords::of)
                .filter(piece -> isWord(piece) && !piece.equals(whole))
                .toList();
    }
}
