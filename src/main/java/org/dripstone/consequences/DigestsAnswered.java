package org.dripstone.consequences;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.followup.DigestAnswer;
import org.dripstone.followup.Digests;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** HOLD, HOLD 7 or SEND, in answer to a digest. Only the secretariat's own letters hold the token that proves it. */
public final class DigestsAnswered {
    /** A digest of last month must not hold what goes out tomorrow. */
    private static final int MOST_DAYS = 14;

    private final AnswerTokens tokens;
    private final Digests digests;
    private final Clock clock;

    public DigestsAnswered(AnswerTokens tokens, Digests digests, Clock clock) {
        this.tokens = tokens;
        this.digests = digests;
        this.clock = clock;
    }

    /** Nothing when {@code mail} is no answer to a digest. */
    Optional<MailOutcome> of(ReadMail mail) {
        if (!isProved(mail.content())) {
            return Optional.empty();
        }
        return DigestAnswer.of(mail.understanding().text())
                .or(() -> DigestAnswer.of(mail.content().subject()))
                .map(this::carriedOut);
    }

    private MailOutcome carriedOut(DigestAnswer answer) {
        String about = digests.answered(answer).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return MailOutcome.done(MailClass.REPLY, answer.hold() ? "held" : "released", about);
    }

    private boolean isProved(IncomingMail mail) {
        return tokens.read(mail.subject() + "\n" + mail.plainText() + "\n" + mail.html(), clock.instant()).stream()
                .filter(token -> token.person() == 0 && token.purpose() != Purpose.STOP)
                .anyMatch(this::isNew);
    }

    private boolean isNew(TokenReading token) {
        return token.fresh() && !token.issued().isBefore(clock.instant().minus(Duration.ofDays(MOST_DAYS)));
    }
}
