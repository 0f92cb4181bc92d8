package org.dripstone.consequences;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.mailbox.Told;
import org.dripstone.partnership.JourneyOutcome;
import org.dripstone.partnership.Journeys;

/**
 * What people answer. A signed answer moves its partnership. Words in a reply move one only where the letter they answer
 * is proved by its token, it is about one partnership, and they mean something harmless to get wrong; all else is put
 * before a person. Who merely claims to be somebody moves nothing.
 */
public final class AnswersFollowed {
    /** A misread visit would be reported to donors, and a misread refusal would end what somebody wants. */
    private static final Set<Answer> TAKEN_FROM_WORDS = Set.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.LATER);

    private final Correspondents correspondents;
    private final AnswerTokens tokens;
    private final SenderProof proof;
    private final Journeys journeys;
    private final SlotsAnswered slots;
    private final SlotsInWords times;
    private final SessionsReported sessions;
    private final VisitFilesAnswered visitFiles;
    private final Clock clock;

    public AnswersFollowed(
            Correspondents correspondents,
            AnswerTokens tokens,
            SenderProof proof,
            Journeys journeys,
            SlotsAnswered slots,
            SlotsInWords times,
            SessionsReported sessions,
            VisitFilesAnswered visitFiles,
            Clock clock) {
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.proof = proof;
        this.journeys = journeys;
        this.slots = slots;
        this.times = times;
        this.sessions = sessions;
        this.visitFiles = visitFiles;
        this.clock = clock;
    }

    MailOutcome answered(ReadMail mail) {
        String own = mail.content().subject() + "\n" + mail.understanding().text();
        List<TokenReading> ours = tokens.read(own, clock.instant());
        List<TokenReading> chosen = ours.stream().filter(SlotsAnswered::isAbout).toList();
        List<TokenReading> signed = ours.stream()
                .filter(token -> token.purpose() == Purpose.ANSWER && token.fresh())
                .toList();
        Optional<String> doubt = proof.doubt(chosen.isEmpty() ? signed : chosen, mail);
        if (doubt.isPresent()) {
            return MailOutcome.waiting(
                    MailClass.ANSWER, "to be decided", doubt.get() + "; " + StopsFollowed.toTakeIt(mail));
        }
        if (!chosen.isEmpty()) {
            return slots.answered(chosen, mail);
        }
        if (signed.isEmpty()) {
            return MailOutcome.forAPerson(
                    MailClass.ANSWER, "nothing changed", "the letter that is answered is too old for its links");
        }
        String came = signed.stream().map(token -> told(token, mail)).collect(Collectors.joining("; "));
        return signed.stream().allMatch(token -> isKnownAs(token.person(), mail))
                ? MailOutcome.done(MailClass.ANSWER, "answered", came)
                : MailOutcome.forAPerson(
                        MailClass.ANSWER,
                        "answered",
                        came + "; it came from an address that is not theirs yet: is it their second one?");
    }

    private String told(TokenReading token, ReadMail mail) {
        long person = correspondents.living(token.person());
        return token.answer()
                .flatMap(answer -> correspondents
                        .side(person, token.partnership())
                        .map(side -> told(token.partnership(), side, answer, token.issued(), mail)))
                .orElse("DS-" + token.partnership() + ": the reader of that letter is no side of it any more");
    }

    private String told(long partnership, Side side, Answer answer, Instant asked, ReadMail mail) {
        JourneyOutcome came = journeys.tell(partnership, side, answer, evidence(mail), added(mail), asked);
        return came(partnership, side, answer, came) + sessions.heard(partnership, side, answer, mail);
    }

    private String added(ReadMail mail) {
        return AddedWords.of(
                mail.content().subject(),
                mail.understanding().text(),
                line -> !tokens.read(line, clock.instant()).isEmpty());
    }

    private static String came(long partnership, Side side, Answer answer, JourneyOutcome came) {
        return "DS-" + partnership + ", " + side.code() + ", " + answer.code() + ": " + came.why();
    }

    private boolean isKnownAs(long person, ReadMail mail) {
        return correspondents
                .person(from(mail.content()))
                .filter(id -> id == correspondents.living(person))
                .isPresent();
    }

    /** Somebody wrote in their own words. */
    MailOutcome written(ReadMail mail) {
        Optional<WrittenLetter> theirs = theirs(mail.content());
        Optional<MailOutcome> ofVisit = ofVisit(mail, theirs);
        Optional<MailOutcome> known = ofVisit.or(() -> times.of(mail));
        if (known.isPresent()) {
            return known.get();
        }
        if (mail.kept().admitted()) {
            return times.beside(mail, decided(mail, theirs));
        }
        theirs.ifPresent(letter -> letter.partnerships().forEach(pair -> sign(letter, pair, mail)));
        Optional<Answer> meant = mail.understanding().answer();
        Map<Long, Instant> proved =
                theirs.map(letter -> proved(letter, mail.content())).orElse(Map.of());
        if (meant.filter(TAKEN_FROM_WORDS::contains).isPresent() && proved.size() == 1) {
            Map.Entry<Long, Instant> asked = proved.entrySet().iterator().next();
            Optional<String> came = correspondents
                    .side(correspondents.living(theirs.orElseThrow().person()), asked.getKey())
                    .map(side -> told(asked.getKey(), side, meant.orElseThrow(), asked.getValue(), mail));
            return MailOutcome.forAPerson(MailClass.REPLY, "read and taken", came.orElse("no side of it any more"));
        }
        return ReplySuggestion.of(mail, theirs.map(WrittenLetter::partnerships).orElse(List.of()));
    }

    private Optional<MailOutcome> ofVisit(ReadMail mail, Optional<WrittenLetter> theirs) {
        Map<Long, Side> proved = new HashMap<>();
        theirs.ifPresent(letter -> proved(letter, mail.content())
                .keySet()
                .forEach(pair -> correspondents
                        .side(correspondents.living(letter.person()), pair)
                        .ifPresent(side -> proved.put(pair, side))));
        List<Long> about = theirs.or(() -> proof.letter(mail.content()))
                .map(WrittenLetter::partnerships)
                .orElse(List.of());
        return visitFiles.of(mail, about, proved);
    }

    /** Our letter that is answered, when the answer is from whom it was written to. */
    private Optional<WrittenLetter> theirs(IncomingMail mail) {
        Optional<Long> sender = proof.claimed(mail);
        return proof.letter(mail)
                .filter(letter -> sender.filter(id -> id == correspondents.living(letter.person()))
                        .isPresent());
    }

    /** A person says what is meant, or that it is meant as it was read. */
    private MailOutcome decided(ReadMail mail, Optional<WrittenLetter> theirs) {
        Told told = mail.kept().told();
        Optional<Answer> answer = told.answer().or(() -> ReplySuggestion.read(mail));
        List<Long> letters = theirs.map(WrittenLetter::partnerships).orElse(List.of());
        Optional<Long> about =
                told.partnership().or(() -> letters.size() == 1 ? Optional.of(letters.get(0)) : Optional.empty());
        if (answer.isEmpty() || about.isEmpty()) {
            return ReplySuggestion.incomplete(mail, letters);
        }
        return proof.claimed(mail.content())
                .flatMap(person -> correspondents.side(person, about.get()))
                .map(side -> came(
                                about.get(),
                                side,
                                answer.get(),
                                journeys.tell(
                                        about.get(),
                                        side,
                                        answer.get(),
                                        evidence(mail),
                                        mail.understanding().text()))
                        + sessions.heard(about.get(), side, answer.get(), mail))
                .map(came -> MailOutcome.done(MailClass.REPLY, "taken as decided", came))
                .orElseGet(() -> ReplySuggestion.fromNoSide(mail, about.get(), answer.get()));
    }

    private void sign(WrittenLetter letter, long partnership, ReadMail mail) {
        correspondents
                .side(correspondents.living(letter.person()), partnership)
                .ifPresent(side -> journeys.sign(
                        partnership, side, evidence(mail), mail.understanding().text()));
    }

    /**
     * The partnerships that tokens anywhere in the mail, quotes included, prove to be those of the letter; each with when the
     * newest of its tokens was written.
     */
    private Map<Long, Instant> proved(WrittenLetter letter, IncomingMail mail) {
        return tokens.read(SenderProof.text(mail), clock.instant()).stream()
                .filter(TokenReading::fresh)
                .filter(token -> correspondents.living(token.person()) == correspondents.living(letter.person()))
                .filter(token -> letter.partnerships().contains(token.partnership()))
                .collect(Collectors.toMap(
                        TokenReading::partnership,
                        TokenReading::issued,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    static String evidence(ReadMail mail) {
        return mail.kept().messageId().isEmpty()
                ? mail.kept().name()
                : mail.kept().messageId();
    }

    static String from(IncomingMail mail) {
        return mail.from().toLowerCase(Locale.ROOT);
    }
}
