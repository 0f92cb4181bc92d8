package org.dripstone.camel;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.dripstone.consequences.Acknowledgements;
import org.dripstone.consequences.RepliesForwarded;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.Failure;
import org.dripstone.correspondence.Failure.Kind;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.Outbox;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.correspondence.OutgoingMail;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.mail.MimeLetters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the letter a route has claimed into MIME, and tells the outbox how handing it over went. */
public final class PostOffice {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    /** Letters that answer one of somebody's (RFC 3834 5). */
    private static final Set<String> ANSWERS = Set.of(LetterReceipts.STEP, Acknowledgements.STEP);

    private final Outbox outbox;
    private final Sender sender;
    private final AnswerTokens tokens;
    private final ReturnPaths returnPaths;
    private final UnaryOperator<String> writers;
    private final Session session = Session.getInstance(new Properties());

    /** One that hands over no forwarded replies. */
    PostOffice(Outbox outbox, Sender sender, AnswerTokens tokens, ReturnPaths returnPaths) {
        this(outbox, sender, tokens, returnPaths, messageId -> "");
    }

    /** @param writers by the Message-ID of a forwarded reply: who wrote it, and is answered */
    PostOffice(
            Outbox outbox, Sender sender, AnswerTokens tokens, ReturnPaths returnPaths, UnaryOperator<String> writers) {
        this.writers = writers;
        this.outbox = outbox;
        this.sender = sender;
        this.tokens = tokens;
        this.returnPaths = returnPaths;
    }

    public MimeMessage message(@ExchangeProperty("claim") Claim claim) {
        ensureItMayGo(claim);
        return MimeLetters.message(session, mail(claim));
    }

    public byte[] eml(@ExchangeProperty("claim") Claim claim) {
        ensureItMayGo(claim);
        return MimeLetters.eml(mail(claim));
    }

    private void ensureItMayGo(Claim claim) {
        if (!outbox.mayGo(claim)) {
            throw new NotAnyMore();
        }
    }

    /** The same for the same letter, so that a letter written twice is one file. */
    public String fileName(@ExchangeProperty("claim") Claim claim) {
        String id = claim.due().messageId();
        return id.substring(1, id.indexOf('@')) + ".eml";
    }

    private OutgoingMail mail(Claim claim) {
        DueLetter due = claim.due();
        return new OutgoingMail(
                due.messageId(),
                due.inReplyTo(),
                due.references(),
                new MailAddress(sender.name(), sender.address()),
                new MailAddress(recipient(claim), due.address()),
                due.beside(),
                due.step().equals(RepliesForwarded.STEP) ? writers.apply(due.messageId()) : "",
                returnPaths.of(due.id()),
                due.letter(),
                sender.address(),
                tokens.issue(Purpose.STOP, due.person(), 0, due.queuedAt()),
                ANSWERS.contains(due.step()) ? Map.of("Auto-Submitted", "auto-replied") : Map.of(),
                due.queuedAt());
    }

    /** Under the number of nobody in the lists the secretariat is known, and others are written to as well. */
    private String recipient(Claim claim) {
        boolean outsider = claim.due().person() == 0 && !claim.due().address().equalsIgnoreCase(sender.address());
        return outsider ? "" : claim.recipient();
    }

    /** What went wrong, as far as it tells whether the letter may be tried again. */
    public Failure failure(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception caught) {
        Failure failure = DeliveryFailures.read(caught);
        if (failure.kind() == Kind.OURS) {
            LOG.warn("The mail server refuses us; letters wait, until it is mended: {}", failure.reason());
        }
        return failure;
    }

    /** Marks the letter as sent or, with a {@code failure}, as that says. */
    public void settle(@ExchangeProperty("claim") Claim claim, @ExchangeProperty("failure") @Nullable Failure failure) {
        if (failure == null) {
            outbox.sent(claim);
        } else {
            outbox.failed(claim, failure);
        }
    }
}
