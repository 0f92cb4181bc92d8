package org.dripstone.correspondence.reply;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What some programs put by themselves between a person's words and the letter below: the writer's address, or name and
 * office, set apart by empty lines.
 */
final class SignedAboveHead {

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+>?");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}|\\p{IsHan}{2,4}|\\p{IsHangul}{2,4}");
    private static final Pattern SAID = Pattern.compile(".*[.!?。！？…:：,，;；]");
    private static final int MOST_LINES = 6;
    private static final int LONGEST = 60;
    private static final int GAP = 2;

    private SignedAboveHead() {}

    /** The lines above it; all of them when there is none. */
    static List<Line> cut(List<Line> above) {
        int end = above.size();
        while (end > 0 && above.get(end - 1).isBlank()) {
            end--;
        }
        int start = end;
        while (start > 0 && !above.get(start - 1).isBlank()) {
            start--;
        }
        return isApart(above, start) && isSignature(above.subList(start, end)) ? above.subList(0, start) : above;
    }

    private static boolean isApart(List<Line> lines, int start) {
        return start > GAP
                && lines.subList(start - GAP, start).stream().allMatch(Line::isBlank)
                && lines.subList(0, start).stream().anyMatch(line -> !line.isBlank());
    }

    private static boolean isSignature(List<Line> block) {
        boolean address =
                block.stream().anyMatch(line -> ADDRESS.matcher(line.key()).matches());
        boolean name =
                block.size() >= 2 && NAME.matcher(block.get(0).text().strip()).matches();
        return (address || name) && block.size() <= MOST_LINES && block.stream().noneMatch(SignedAboveHead::isSaid);
    }

    private static boolean isSaid(Line line) {
        return line.key().length() > LONGEST || SAID.matcher(line.key()).matches();
    }
}
