package org.dripstone.consequences;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.ShortLetters;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.mailbox.AnswerPolicy;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.mailbox.SenderTrust;

/**
 * Tells people that what they wrote has arrived: whoever writes in their own words and is known, and whoever sends a
 * form. At most once a week to an address, and never in answer to a machine, or where From may be somebody else's.
 */
public final class Acknowledgements {
    /** How these letters are told from others. */
    public static final String STEP = "acknowledgement";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+>");

    private final Correspondents correspondents;
    private final SenderProof proof;
    private final SenderTrust trust;
    private final OutboxStore outbox;
    private final MessageIds messageIds;
    private final ShortLetters letters;
    private final Sender sender;
    private final Clock clock;

    public Acknowledgements(
            Correspondents correspondents,
            SenderProof proof,
            SenderTrust trust,
            OutboxStore outbox,
            MessageIds messageIds,
            ShortLetters letters,
            Sender sender,
            Clock clock) {
        this.correspondents = correspondents;
        this.proof = proof;
        this.trust = trust;
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.letters = letters;
        this.sender = sender;
        this.clock = clock;
    }

    /** Somebody wrote; within the transaction in which that is followed. */
    void written(ReadMail mail) {
        Optional<Long> person = proof.claimed(mail.content());
        boolean deserved = mail.understanding().mailClass() == MailClass.REPLY
                && person.filter(id -> proof.isProved(id, mail)).isPresent();
        if (deserved && !mail.kept().admitted()) {
            queue("acknowledged", mail);
        }
    }

    /** Somebody's own form became an interest, or waits for a decision. */
    public void formTaken(ReadMail mail) {
        if (!trust.isForged(mail.content())) {
            queue("interest-received", mail);
        }
    }

    private void queue(String letter, ReadMail mail) {
        String to = AnswersFollowed.from(mail.content());
        if (!AnswerPolicy.isAnswered(mail.content())
                || to.equalsIgnoreCase(sender.address())
                || correspondents.isClosed(to)
                || correspondents.wroteSince(STEP, to, clock.instant().minus(WEEK))) {
            return;
        }
        String answered = Optional.of(mail.content().messageId())
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .orElse("");
        outbox.queue(
                new QueuedLetter(
                        messageIds.of(STEP, 0, AnswersFollowed.evidence(mail)),
                        0,
                        to,
                        STEP,
                        letters.write(letter, languages(mail), Map.of("secretariat", sender.name())),
                        answered,
                        answered.isEmpty() ? List.of() : List.of(answered),
                        List.of(),
                        "",
                        clock.instant()),
                clock.instant());
    }

    private List<String> languages(ReadMail mail) {
        return List.of(mail.understanding().language(), sender.language());
    }
}
