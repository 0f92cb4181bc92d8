package org.dripstone.consequences;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.HeaderField;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.mailbox.AnswerPolicy;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.mailbox.SenderTrust;

/**
 * Whether a message is from whom it says. From alone proves nothing: forging it takes one line. What does: a token of
 * theirs; our letter to them, named by an id that only its readers know; our own mail server's word; or a person's.
 */
public final class SenderProof {
    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To");

    /** As a link writes the blank before a token. */
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private final Correspondents correspondents;
    private final AnswerTokens tokens;
    private final ReturnPaths returnPaths;
    private final SenderTrust trust;
    private final String own;
    private final Clock clock;

    /** @param own the address that our letters are from */
    public SenderProof(
            Correspondents correspondents,
            AnswerTokens tokens,
            ReturnPaths returnPaths,
            SenderTrust trust,
            String own,
            Clock clock) {
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.returnPaths = returnPaths;
        this.trust = trust;
        this.own = own;
        this.clock = clock;
    }

    /** Whom it claims to be from: the one with that address; of several the one whose letter it answers. */
    Optional<Long> claimed(IncomingMail mail) {
        String from = AnswersFollowed.from(mail);
        return correspondents
                .person(from)
                .or(() -> letter(mail)
                        .map(letter -> correspondents.living(letter.person()))
                        .filter(person -> correspondents.addresses(person).contains(from)));
    }

    boolean isProved(long person, ReadMail mail) {
        IncomingMail content = mail.content();
        return mail.kept().admitted() || (!isFromList(content) && isProvedByItself(person, content));
    }

    private boolean isProvedByItself(long person, IncomingMail content) {
        return isSigned(person, text(content))
                || (!trust.isForged(content) && (answersLetterTo(person, content) || trust.isVouchedFor(content)));
    }

    /** What a list sends to all says nothing to us, even where it holds a letter of ours with all that is in it. */
    private boolean isFromList(IncomingMail mail) {
        return AnswerPolicy.isFromList(mail, own);
    }

    /** The same, where to name our letter is not enough: its id stands in every mail that was ever passed on. */
    boolean isProvedBeyondTheThread(long person, ReadMail mail) {
        IncomingMail content = mail.content();
        return mail.kept().admitted()
                || (!isFromList(content) && isSigned(person, text(content)))
                || (trust.isVouchedFor(content) && !trust.isForged(content));
    }

    /** Whether {@code text} holds a token out of a letter to {@code person}. */
    boolean isSigned(long person, String text) {
        return tokens.read(text, clock.instant()).stream()
                .filter(token -> token.fresh() || token.purpose() == Purpose.STOP)
                .map(TokenReading::person)
                .anyMatch(reader -> correspondents.living(reader) == person);
    }

    /**
     * Why what these tokens say is put before a person, who may say that it is meant so. An address that we do not know may be
     * the reader's second one; somebody else whom we know, and a list, were handed the letter.
     */
    Optional<String> doubt(List<TokenReading> signed, ReadMail mail) {
        if (mail.kept().admitted()) {
            return Optional.empty();
        }
        if (isFromList(mail.content())) {
            return Optional.of("it came by a mailing list, which passes on what it gets");
        }
        return claimed(mail.content())
                .filter(sender -> signed.stream().anyMatch(token -> correspondents.living(token.person()) != sender))
                .map(sender -> "it answers in the name of "
                        + signed.stream()
                                .map(token -> "P" + correspondents.living(token.person()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ", but P" + sender + " sent it: was the letter passed on?");
    }

    private boolean answersLetterTo(long person, IncomingMail mail) {
        return letter(mail)
                .filter(letter -> correspondents.living(letter.person()) == person)
                .isPresent();
    }

    /** Our letter that is answered, or that could not be delivered. */
    Optional<WrittenLetter> letter(IncomingMail mail) {
        return Stream.concat(Stream.of(mail.inReplyTo()), mail.references().stream())
                .flatMap(id -> correspondents.letter(id).stream())
                .findFirst()
                .or(() -> letterByReturnPath(mail));
    }

    /** What machines send goes to the envelope's sender, an address of its own for each letter. */
    Optional<WrittenLetter> letterByReturnPath(IncomingMail mail) {
        return Stream.concat(mail.to().stream(), DELIVERED.stream().flatMap(name -> mail.headers(name).stream()))
                .map(returnPaths::letter)
                .filter(OptionalLong::isPresent)
                .flatMap(number -> correspondents.letter(number.getAsLong()).stream())
                .findFirst();
    }

    /** All of a mail in which a token may stand, quoted letters and the links in them too. */
    static String text(IncomingMail mail) {
        String all = mail.subject() + "\n" + mail.plainText() + "\n" + mail.html();
        return ESCAPED.matcher(all).replaceAll(" ");
    }

    /** The heads of the letters that a report gives back. */
    static String returnedHeads(IncomingMail report) {
        return report.enclosed().stream()
                .flatMap(letter -> letter.headers().stream())
                .map(HeaderField::value)
                .collect(Collectors.joining("\n"));
    }
}
