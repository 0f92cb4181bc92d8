package org.dripstone.consequences;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.ShortLetters;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.mailbox.AnswerPolicy;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.ReadMail;

/**
 * Passes on to the secretariat what people wrote, with a line of what the machine made of it. Only their own words, and
 * the names of their files: the message itself lies in the mailbox.
 */
public final class RepliesForwarded {
    /** How these letters are told from others. */
    public static final String STEP = "forwarded";

    private static final Set<MailClass> WRITTEN_BY_PEOPLE =
            Set.of(MailClass.REPLY, MailClass.ANSWER, MailClass.UNSUBSCRIBE);
    private static final int LONGEST = 8_000;
    /** Whoever writes more in a day, or in whose name more is written, is read in the mailbox. */
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{20,48}(?![0-9A-Za-z])");

    private final MailStore mails;
    private final OutboxStore outbox;
    private final MessageIds messageIds;
    private final ShortLetters letters;
    private final Sender sender;
    private final Optional<String> to;
    private final Clock clock;

    /** @param to where they go; nowhere when the mailbox that is read is the secretariat's own */
    public RepliesForwarded(
            MailStore mails,
            OutboxStore outbox,
            MessageIds messageIds,
            ShortLetters letters,
            Sender sender,
            Optional<String> to,
            Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.letters = letters;
        this.sender = sender;
        this.to = to;
        this.clock = clock;
    }

    /** Within the transaction in which the message is followed; the same message is passed on once. */
    void forward(ReadMail mail, MailOutcome came) {
        to.filter(address -> isForThem(mail, address))
                .filter(any -> passedOn(mail) < MOST_A_DAY)
                .ifPresent(address -> queue(mail, came, address));
    }

    private int passedOn(ReadMail mail) {
        return mails.forwardedSince(mail.content().from(), clock.instant().minus(DAY));
    }

    private boolean isForThem(ReadMail mail, String secretariat) {
        IncomingMail content = mail.content();
        return WRITTEN_BY_PEOPLE.contains(mail.understanding().mailClass())
                && AnswerPolicy.isFromPerson(content)
                && !answersForwarded(content)
                && !content.from().equalsIgnoreCase(secretariat)
                && !content.from().equalsIgnoreCase(sender.address());
    }

    /** Who answers what we passed on has read it; a machine among them would answer for ever. */
    private boolean answersForwarded(IncomingMail mail) {
        return Stream.concat(Stream.of(mail.inReplyTo()), mail.references().stream())
                .anyMatch(id -> !id.isEmpty() && !mails.forwardedFrom(id).isEmpty());
    }

    private void queue(ReadMail mail, MailOutcome came, String address) {
        String id = messageIds.of(STEP, 0, AnswersFollowed.evidence(mail));
        outbox.queue(
                new QueuedLetter(
                        id,
                        0,
                        address,
                        STEP,
                        letters.write(STEP, List.of(sender.language()), facts(mail, came)),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        clock.instant()),
                clock.instant());
        mails.forwarded(mail.kept().id(), id);
    }

    private Map<String, String> facts(ReadMail mail, MailOutcome came) {
        IncomingMail content = mail.content();
        return Map.of(
                "secretariat", sender.name(),
                "from", content.from(),
                "about", withoutTokens(content.subject()),
                "came", came.outcome() + ": " + came.reason() + more(mail),
                "text", quoted(withoutTokens(mail.understanding().text())),
                "files", files(content),
                "mail", mail.kept().name());
    }

    /** The last of a day says that it is. */
    private String more(ReadMail mail) {
        return passedOn(mail) + 1 < MOST_A_DAY
                ? ""
                : ". This address has written " + MOST_A_DAY
                        + " times within a day: what else comes from it until then is not passed on, and lies in the mailbox";
    }

    /** Who passes it on must not hand out with it what answers in their name. */
    private static String withoutTokens(String text) {
        return LIKE_A_TOKEN.matcher(text).replaceAll("…");
    }

    private static String files(IncomingMail mail) {
        String names = mail.parts().stream()
                .map(MailPart::fileName)
                .filter(name -> !name.isEmpty())
                .limit(20)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    /** Each line marked, so that nothing in it is taken for our own words, nor read again as an answer. */
    private static String quoted(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return shown.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
