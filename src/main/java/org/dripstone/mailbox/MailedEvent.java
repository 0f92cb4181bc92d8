package org.dripstone.mailbox;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.feed.EventChoice;

/** Which event a message is about: {@code desk+CODE@…} or {@code [CODE]} in the subject, else the usual one. */
final class MailedEvent {
    private static final Pattern PLUS = Pattern.compile("^[^+@]+\\+([^@]+)@");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]{1,60})]");

    private MailedEvent() {}

    /** Only events that are known: mail servers write into subjects, too. */
    static String of(IncomingMail mail, EventChoice events) {
        Stream<String> codes =
                Stream.concat(mail.to().stream().flatMap(to -> found(PLUS, to)), found(BRACKETS, mail.subject()));
        return codes.map(events::known).flatMap(Optional::stream).findFirst().orElseGet(events::usual);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1).strip());
    }
}
