package org.dripstone.consequences;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.bounce.ReturnedLetter;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** Who is never to be written to again: they said so, to us or to their mail provider. */
public final class StopsFollowed {
    private final Correspondents correspondents;
    private final AnswerTokens tokens;
    private final SenderProof proof;
    private final FollowUpPlanning planning;
    private final Clock clock;

    public StopsFollowed(
            Correspondents correspondents,
            AnswerTokens tokens,
            SenderProof proof,
            FollowUpPlanning planning,
            Clock clock) {
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.proof = proof;
        this.planning = planning;
        this.clock = clock;
    }

    /** No more mail, ever: to any address of whoever signed it, or proves to have sent it. */
    MailOutcome stop(ReadMail mail) {
        List<TokenReading> signed = signed(mail);
        Optional<String> doubt = signed.isEmpty() ? Optional.empty() : proof.doubt(signed, mail);
        if (doubt.isPresent()) {
            return MailOutcome.waiting(
                    MailClass.UNSUBSCRIBE,
                    "to be decided",
                    "it asks for no more mail; " + doubt.get() + "; " + toTakeIt(mail));
        }
        return signed.isEmpty() ? inWords(mail) : silenced(mail, readers(signed));
    }

    private MailOutcome silenced(ReadMail mail, List<Long> people) {
        people.forEach(person -> silence(person, "asked for no more mail"));
        return MailOutcome.done(
                MailClass.UNSUBSCRIBE,
                "no more mail",
                String.join("; ", mail.understanding().why()));
    }

    private MailOutcome inWords(ReadMail mail) {
        Optional<Long> claimed = proof.claimed(mail.content());
        List<Long> people =
                claimed.filter(person -> proof.isProved(person, mail)).stream().toList();
        if (people.isEmpty() && !mail.kept().admitted()) {
            return MailOutcome.waiting(
                    MailClass.UNSUBSCRIBE,
                    "to be decided",
                    "it asks for no more mail"
                            + claimed.map(person -> " to P" + person).orElse("")
                            + ", but answers no letter of ours: anybody may have written it; " + toTakeIt(mail));
        }
        if (mail.kept().admitted()) {
            correspondents.close(AnswersFollowed.from(mail.content()), "asked for no more mail", clock.instant());
        }
        return silenced(mail, people);
    }

    private List<TokenReading> signed(ReadMail mail) {
        String own = mail.content().subject() + "\n" + mail.understanding().text();
        return tokens.read(own, clock.instant()).stream()
                .filter(token -> token.purpose() == Purpose.STOP)
                .toList();
    }

    private List<Long> readers(List<TokenReading> signed) {
        return signed.stream()
                .map(token -> correspondents.living(token.person()))
                .distinct()
                .toList();
    }

    private void silence(long person, String reason) {
        correspondents.addresses(person).forEach(address -> correspondents.close(address, reason, clock.instant()));
        planning.personChanged(person);
    }

    /** Somebody told their provider that our mail is a nuisance: the same as asking for no more. */
    MailOutcome complained(ReadMail mail) {
        Optional<Long> reader = readerOfReturned(mail.content());
        List<Long> named = named(mail);
        List<Long> people = reader.isEmpty() && mail.kept().admitted()
                ? named
                : reader.stream().toList();
        if (people.isEmpty()) {
            return named.isEmpty()
                    ? MailOutcome.forAPerson(MailClass.COMPLAINT, "to be read", "it does not say about whom")
                    : MailOutcome.waiting(
                            MailClass.COMPLAINT,
                            "to be decided",
                            "it names " + names(named) + ", but gives no letter of ours back: anybody may have made it"
                                    + " up; " + toTakeIt(mail));
        }
        people.forEach(person -> silence(person, "complained about our mail"));
        return MailOutcome.done(MailClass.COMPLAINT, "no more mail", names(people) + " complained");
    }

    /** Providers leave out who complained; the letter they give back tells. */
    private Optional<Long> readerOfReturned(IncomingMail report) {
        return correspondents
                .letter(ReturnedLetter.of(report).messageId())
                .map(letter -> letter.person())
                .or(() -> tokens.read(SenderProof.returnedHeads(report), clock.instant()).stream()
                        .map(TokenReading::person)
                        .filter(person -> person != 0)
                        .findFirst())
                .map(correspondents::living);
    }

    private List<Long> named(ReadMail mail) {
        return mail.understanding().recipients().stream()
                .map(ReportedRecipient::address)
                .flatMap(address -> correspondents.person(address).stream())
                .distinct()
                .toList();
    }

    private static String names(List<Long> people) {
        return people.stream().map(person -> "P" + person).collect(Collectors.joining(", "));
    }

    /** What a person types who is sure. */
    static String toTakeIt(ReadMail mail) {
        String name = mail.kept().name();
        return "to take it: dripstone review accept " + name + "; if not: dripstone review reject " + name;
    }
}
