package org.dripstone.correspondence.incoming.bounce;

import java.util.List;

/** Cuts a notice into what it says of each recipient. */
final class Sections {

    private static final int LONGEST = 25;

    private Sections() {}

    /** From the line that names the recipient to the line that names another one. */
    static String of(Notice notice, List<Mention> mentions, Mention mention) {
        int end = mentions.stream()
                .filter(Mention::isCertain)
                .filter(other -> other.line() > mention.line())
                .filter(other -> !other.address().equalsIgnoreCase(mention.address()))
                .mapToInt(Mention::line)
                .findFirst()
                .orElse(notice.lines().size());
        return notice.between(mention.line(), Math.min(end, mention.line() + LONGEST));
    }
}
