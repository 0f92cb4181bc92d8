package org.dripstone.consequences;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Testimony.Kind;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.Witnesses;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.bounce.ReturnedLetter;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.OwnLetter;
import org.dripstone.mailbox.ReadMail;

/**
 * Which of our letters a message shows to have left: a copy of it, a report about it, an answer to it. That settles a
 * letter whose server never said whether it took it. Its id is told to nobody before it leaves, so whoever names it has
 * seen it; a liar among its readers could only keep it from being sent once more.
 */
public final class LettersSeen {
    /** The others stand in letters to the office, or say of what time they are, not of which partnership. */
    private static final Set<Purpose> SAY_WHICH = Set.of(Purpose.ANSWER, Purpose.LETTER, Purpose.STOP);

    private static final Pattern ENVELOPE = Pattern.compile("(?im)^Original-Envelope-Id:[ \\t]*<?([^\\s<>]{3,998})>?");

    private final MailStore mails;
    private final Correspondents correspondents;
    private final AnswerTokens tokens;
    private final SenderProof proof;
    private final Witnesses witnesses;
    private final Clock clock;

    public LettersSeen(
            MailStore mails,
            Correspondents correspondents,
            AnswerTokens tokens,
            SenderProof proof,
            Witnesses witnesses,
            Clock clock) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.proof = proof;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** Within the transaction in which the message is followed. */
    void in(ReadMail mail) {
        Kind kind = kind(mail);
        letters(kind, mail.content())
                .distinct()
                .filter(mails::isOurs)
                .sorted()
                .forEach(id ->
                        witnesses.testify(id, kind, clock.instant(), mail.kept().name()));
    }

    /** A report that a letter failed, or is late, shows as well that it left us. */
    private static Kind kind(ReadMail mail) {
        return switch (mail.understanding().mailClass()) {
            case OWN_COPY -> Kind.COPY;
            case BOUNCE, COMPLAINT -> Kind.DELIVERY_REPORT;
            default -> mail.understanding().recipients().isEmpty() ? Kind.ANSWER : Kind.DELIVERY_REPORT;
        };
    }

    private Stream<String> letters(Kind kind, IncomingMail mail) {
        return switch (kind) {
            case COPY -> OwnLetter.ids(mail);
            case DELIVERY_REPORT ->
                Stream.of(
                                Stream.of(ReturnedLetter.of(mail).messageId(), mail.inReplyTo()),
                                byEnvelope(mail),
                                byReturnPath(mail))
                        .flatMap(ids -> ids);
            case ANSWER ->
                Stream.of(Stream.of(answered(mail)), byReturnPath(mail), byTokens(mail))
                        .flatMap(ids -> ids);
        };
    }

    /** Not all that it refers to: what our letter itself referred to need not have arrived. */
    private static String answered(IncomingMail mail) {
        int refers = mail.references().size();
        return mail.inReplyTo().isEmpty() && refers > 0 ? mail.references().get(refers - 1) : mail.inReplyTo();
    }

    private Stream<String> byReturnPath(IncomingMail mail) {
        return proof.letterByReturnPath(mail).map(WrittenLetter::messageId).stream();
    }

    /** The id we gave to the envelope, which a report repeats where it gives back nothing of the letter. */
    private static Stream<String> byEnvelope(IncomingMail mail) {
        return mail.parts().stream()
                .filter(part -> part.type().contains("delivery-status"))
                .flatMap(part -> ENVELOPE.matcher(part.text()).results())
                .map(found -> "<" + found.group(1) + ">");
    }

    private Stream<String> byTokens(IncomingMail mail) {
        return tokens.read(SenderProof.text(mail), clock.instant()).stream()
                .filter(token -> SAY_WHICH.contains(token.purpose()))
                .map(this::holding)
                .flatMap(Optional::stream)
                .map(WrittenLetter::messageId);
    }

    private Optional<WrittenLetter> holding(TokenReading token) {
        return correspondents
                .letter(token.person(), token.partnership(), token.issued())
                .or(() -> correspondents.letter(
                        correspondents.living(token.person()), token.partnership(), token.issued()));
    }
}
