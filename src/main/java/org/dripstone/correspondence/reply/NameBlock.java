package org.dripstone.correspondence.reply;

import java.util.List;
import java.util.regex.Pattern;

/** A name with office and telephone under it that ends a letter without a farewell. */
final class NameBlock {

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,30}(?:,? \\p{Lu}[\\p{L}.'’-]{0,30}){1,4}");
    private static final Pattern REACH = Pattern.compile("(?:\\+|\\(?0)\\d[\\d ()./-]{6,}\\d|www\\.|https?://");
    private static final Pattern SENTENCE = Pattern.compile(".*[\\p{L}\\p{N})][!?。？！]$|.*\\p{Ll}{3,}\\.$");
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LONGEST = 80;

    private NameBlock() {}

    /** Whether the block begins there and nothing comes behind it; not where the words above announce somebody. */
    static boolean startsAt(List<Line> lines, int at) {
        if (!lines.get(at - 1).isBlank()
                || !NAME.matcher(lines.get(at).text().strip()).matches()
                || announced(lines, at)) {
            return false;
        }
        List<Line> block = lines.subList(at, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return block.size() >= FEWEST
                && block.size() <= MOST
                && block.stream().noneMatch(NameBlock::isSaid)
                && block.stream().anyMatch(line -> REACH.matcher(line.text()).find());
    }

    private static boolean isSaid(Line line) {
        return line.key().length() > LONGEST
                || SENTENCE.matcher(line.text().strip()).matches();
    }

    private static boolean announced(List<Line> lines, int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        String words = lines.get(above).key();
        return words.endsWith(":") || words.endsWith("：");
    }
}
