package org.dripstone.correspondence.incoming.bounce;

import java.util.List;
import java.util.Locale;
import org.dripstone.correspondence.incoming.IncomingMail;

/**
 * What a report says to people, without the letter it gives back.
 *
 * @param folded all lines as {@link BounceWords#fold} makes them
 */
record Notice(List<String> lines, String folded) {

    private static final int MOST_LINES = 1500;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_MARK = 110;

    static Notice of(IncomingMail report) {
        List<String> all = report.body()
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
        int head = ReturnedLetter.headStart(all);
        List<String> before = head < 0 ? all : all.subList(0, head);
        List<String> cut = before.subList(0, mark(before));
        return of(hasAddress(cut) || !hasAddress(before) ? cut : before);
    }

    private static Notice of(List<String> lines) {
        return new Notice(lines, BounceWords.fold(String.join("\n", lines)));
    }

    /** The words from one line to another, folded. */
    String between(int from, int to) {
        return BounceWords.fold(String.join("\n", lines.subList(Math.max(0, from), Math.min(lines.size(), to))));
    }

    private static boolean hasAddress(List<String> lines) {
        return lines.stream().anyMatch(line -> Addresses.ONE.matcher(line).find());
    }

    private static int mark(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.length() < LONGEST_MARK && standsAlone(line) && announces(line)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Decorated, or ending as what introduces something does; not a sentence that goes on. */
    private static boolean standsAlone(String line) {
        return line.matches("[-=*_|>#\\[+~]{2,}.*|.*[-=*_|:：.。\\]…]") || line.length() < 40;
    }

    private static boolean announces(String line) {
        return BounceWords.SHIPPED.announcesOriginal(BounceWords.fold(line))
                && !line.toLowerCase(Locale.ROOT).contains("was received");
    }
}
