package org.dripstone.consequences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.followup.Holds;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** Who is not to be written to for some days, or not at this address any more, as their automatic answer says. */
public final class SilencesFollowed {
    /** How long somebody is left alone whose automatic answer names no day. */
    private static final int USUAL_DAYS = 7;

    /** Nobody is away for longer: a date misread as one years ahead must not silence somebody. */
    private static final int LONGEST_DAYS = 400;

    private final Correspondents correspondents;
    private final SenderProof proof;
    private final Holds holds;
    private final FollowUpPlanning planning;
    private final Clock clock;

    public SilencesFollowed(
            Correspondents correspondents, SenderProof proof, Holds holds, FollowUpPlanning planning, Clock clock) {
        this.correspondents = correspondents;
        this.proof = proof;
        this.holds = holds;
        this.planning = planning;
        this.clock = clock;
    }

    /** An absence. Receipts, and delivery reports of no failure, are only noted. */
    MailOutcome away(ReadMail mail) {
        Understanding said = mail.understanding();
        Optional<Long> sender = proof.claimed(mail.content());
        if (!said.recipients().isEmpty() || said.left().isEmpty() || sender.isEmpty()) {
            return MailOutcome.done(MailClass.AUTO_REPLY, "noted", String.join("; ", said.why()));
        }
        boolean left = said.left().orElse(false);
        if (!proof.isProved(sender.get(), mail)) {
            return unproved(sender.get(), mail, left ? "has left" : "is away until " + until(said));
        }
        return left ? left(sender.get(), mail) : held(sender.get(), said);
    }

    private static MailOutcome unproved(long person, ReadMail mail, String said) {
        return MailOutcome.waiting(
                MailClass.AUTO_REPLY,
                "to be decided",
                "it says that P" + person + " " + said
                        + ", but answers no letter of ours: anybody may have written it; "
                        + StopsFollowed.toTakeIt(mail));
    }

    private MailOutcome held(long person, Understanding said) {
        LocalDate until = until(said);
        Instant morning = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        holds.away(person, morning, "away until " + until);
        return MailOutcome.done(MailClass.AUTO_REPLY, "on hold", "P" + person + " is away until " + until);
    }

    private LocalDate until(Understanding said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return said.until()
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(LONGEST_DAYS)))
                .orElse(today.plusDays(USUAL_DAYS));
    }

    private MailOutcome left(long person, ReadMail mail) {
        correspondents.close(
                AnswersFollowed.from(mail.content()), BouncesFollowed.CLOSED + "has left", clock.instant());
        planning.personChanged(person);
        String successor = mail.understanding().successor();
        return MailOutcome.forAPerson(
                MailClass.AUTO_REPLY,
                "has left",
                "P" + person + " has left; their partnerships stay"
                        + (successor.isEmpty()
                                ? "; who follows them is not said"
                                : "; to write to instead: " + successor));
    }
}
