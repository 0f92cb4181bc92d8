package org.dripstone.consequences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.followup.Holds;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** Who is not to be written to: for some days, at this address, or ever again. */
public final class SilencesFollowed {
    /** How long somebody is left alone whose automatic answer names no day. */
    private static final int USUAL_DAYS = 7;

    /** Nobody is away for longer: a date misread as one years ahead must not silence somebody. */
    private static final int LONGEST_DAYS = 400;

    private final Correspondents correspondents;
    private final AnswerTokens tokens;
    private final Holds holds;
    private final FollowUpPlanning planning;
    private final Clock clock;

    public SilencesFollowed(
            Correspondents correspondents, AnswerTokens tokens, Holds holds, FollowUpPlanning planning, Clock clock) {
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.holds = holds;
        this.planning = planning;
        this.clock = clock;
    }

    /** An automatic answer, or a delivery report that is none of a failure: then it is only noted. */
    MailOutcome away(ReadMail mail) {
        Understanding said = mail.understanding();
        Optional<Long> sender = correspondents.person(AnswersFollowed.from(mail));
        if (!said.recipients().isEmpty() || sender.isEmpty()) {
            return MailOutcome.done(MailClass.AUTO_REPLY, "noted", String.join("; ", said.why()));
        }
        return said.left().orElse(false) ? left(sender.get(), mail) : held(sender.get(), said);
    }

    private MailOutcome held(long person, Understanding said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate until = said.until()
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusDays(LONGEST_DAYS)))
                .orElse(today.plusDays(USUAL_DAYS));
        Instant morning = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        holds.away(person, morning, "away until " + until);
        return MailOutcome.done(MailClass.AUTO_REPLY, "on hold", "P" + person + " is away until " + until);
    }

    private MailOutcome left(long person, ReadMail mail) {
        String address = AnswersFollowed.from(mail);
        correspondents.close(address, BouncesFollowed.CLOSED + "has left", clock.instant());
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

    /** No more mail, ever: to any address of the person. */
    MailOutcome stop(ReadMail mail) {
        List<Long> people = Stream.concat(
                        signedBy(mail).stream(), correspondents.person(AnswersFollowed.from(mail)).stream())
                .distinct()
                .toList();
        people.forEach(person -> silence(person, "asked for no more mail"));
        correspondents.close(AnswersFollowed.from(mail), "asked for no more mail", clock.instant());
        return MailOutcome.done(
                MailClass.UNSUBSCRIBE,
                "no more mail",
                String.join("; ", mail.understanding().why()));
    }

    private List<Long> signedBy(ReadMail mail) {
        String own = mail.content().subject() + "\n" + mail.understanding().text();
        return tokens.read(own, clock.instant()).stream()
                .filter(token -> token.purpose() == Purpose.STOP)
                .map(TokenReading::person)
                .map(correspondents::living)
                .toList();
    }

    private void silence(long person, String reason) {
        correspondents.addresses(person).forEach(address -> correspondents.close(address, reason, clock.instant()));
        planning.personChanged(person);
    }

    /** Somebody told their provider that our mail is a nuisance: the same as asking for no more. */
    MailOutcome complained(ReadMail mail) {
        List<Long> people = mail.understanding().recipients().stream()
                .map(ReportedRecipient::address)
                .flatMap(address -> correspondents.person(address).stream())
                .distinct()
                .toList();
        people.forEach(person -> silence(person, "complained about our mail"));
        return people.isEmpty()
                ? MailOutcome.forAPerson(MailClass.COMPLAINT, "to be read", "it does not say about whom")
                : MailOutcome.done(MailClass.COMPLAINT, "no more mail", "P" + people.get(0) + " complained");
    }
}
