package org.dripstone.correspondence.incoming.bounce;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts a notice into what it says of each recipient. */
final class Sections {

    private static final int LONGEST = 25;

    private Sections() {}

    /** The answer to the command that names the recipient, else all up to what names another one. */
    static String of(Notice notice, List<Mention> mentions, Mention mention) {
        return Transcript.answerTo(notice, mention.line()).orElseGet(() -> upToNext(notice, mentions, mention));
    }

    /** From the line that names the recipient to the line that names another one, be it in an answer of a server. */
    private static String upToNext(Notice notice, List<Mention> mentions, Mention mention) {
        Set<String> certain = mentions.stream()
                .filter(Mention::isCertain)
                .map(each -> Addresses.key(each.address()))
                .collect(Collectors.toSet());
        int end = mentions.stream()
                .filter(other -> certain.contains(Addresses.key(other.address())))
                .filter(other -> other.line() > mention.line())
                .filter(other -> !other.address().equalsIgnoreCase(mention.address()))
                .mapToInt(Mention::line)
                .findFirst()
                .orElse(notice.lines().size());
        return notice.between(mention.line(), Math.min(end, mention.line() + LONGEST));
    }
}
