package org.dripstone.correspondence.reply;

import java.util.regex.Pattern;

/** Finds the end of lines marked as quoted, with what was folded out of them by a program in between. */
final class QuotedRun {

    private static final int FOLDED_AT = 50;
    private static final int MOST_FOLDS = 2;
    private static final Pattern OPEN_LINK = Pattern.compile(".*[(<]https?://[^\\s)>]*");
    private static final Pattern STARTS_SMALL = Pattern.compile("[\\p{Ll}\\p{N}_/%&=.,;)(-].*|https?:.*");

    private QuotedRun() {}

    static int endOf(Lines lines, int place) {
        int at = place + 1;
        while (at < lines.size()) {
            if (lines.at(at).isQuoted()) {
                at++;
            } else {
                int folds = foldsAt(lines, at);
                if (folds == 0) {
                    return at;
                }
                at += folds;
            }
        }
        return at;
    }

    private static int foldsAt(Lines lines, int at) {
        Line above = lines.at(at - 1);
        for (int folds = 1; folds <= MOST_FOLDS && !lines.at(at + folds - 1).isBlank(); folds++) {
            Line line = lines.at(at + folds - 1);
            if (line.key().endsWith(" >")) {
                return folds;
            }
            if (lines.at(at + folds).isQuoted() && isFolded(above, lines.at(at))) {
                return folds;
            }
        }
        return 0;
    }

    private static boolean isFolded(Line above, Line line) {
        return OPEN_LINK.matcher(above.key()).matches()
                || (above.text().length() >= FOLDED_AT
                        && STARTS_SMALL.matcher(line.text().strip()).matches());
    }
}
