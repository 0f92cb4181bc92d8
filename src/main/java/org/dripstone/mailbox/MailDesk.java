package org.dripstone.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.domain.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes something of a kept message, once. Each try is counted before it begins, so that a message that ends the process
 * is set aside in the end, too.
 */
public final class MailDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);
    private static final int TRIES = 4;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final MailStore store;
    private final MailOpening opening;
    private final MailReading reading;
    private final FeedsByMail feeds;
    private final MailConsequences consequences;
    private final String ownAddress;
    private final Workplace place;
    private final Transactions transactions;
    private final Clock clock;

    /** @param ownAddress that our letters are from */
    public MailDesk(
            MailStore store,
            MailOpening opening,
            MailReading reading,
            FeedsByMail feeds,
            MailConsequences consequences,
            String ownAddress,
            Workplace place,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.reading = reading;
        this.feeds = feeds;
        this.consequences = consequences;
        this.ownAddress = ownAddress;
        this.place = place;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Understands a message and does what follows, unless that is done already. */
    public void understand(long mail) throws IOException {
        Optional<KeptMail> begun = transactions.inOne(() -> store.begin(mail, clock.instant()));
        if (begun.isEmpty()) {
            return;
        }
        if (begun.get().attempts() > TRIES) {
            LOG.error(
                    "{} is set aside: it could not be worked with", begun.get().name());
            settle(begun.get(), MailOutcome.parked("", "it could not be worked with; see log/dripstone.log"));
            return;
        }
        Path eml = place.file();
        try {
            write(mail, eml);
            decide(begun.get(), eml);
        } finally {
            Files.deleteIfExists(eml);
        }
    }

    /** What the sender of a message wrote, without quotes, for a person who decides about it. */
    public String words(long mail) throws IOException {
        Path eml = place.file();
        try {
            write(mail, eml);
            IncomingMail content = opening.open(eml);
            return content.ownText();
        } finally {
            Files.deleteIfExists(eml);
        }
    }

    private void write(long mail, Path eml) throws IOException {
        try (OutputStream out = Files.newOutputStream(eml)) {
            store.writeTo(mail, out);
        }
    }

    private void decide(KeptMail kept, Path eml) throws IOException {
        IncomingMail content = opening.open(eml);
        Understanding understanding = isOwnCopy(content)
                ? Understanding.of(MailClass.OWN_COPY, "a copy of our own letter")
                : reading.read(content);
        store.describe(kept.id(), content.from(), content.subject(), understanding.language());
        ReadMail mail = new ReadMail(kept, content, understanding, eml);
        if (understanding.mailClass() == MailClass.FEED) {
            notice(mail);
            feeds.take(mail);
        } else {
            follow(mail);
        }
    }

    /**
     * A program that answers us may keep headers that it does not know: what it answers is no copy. Lists put themselves into
     * From, and the letter is still ours by its id, or by what they keep of its head.
     */
    private boolean isOwnCopy(IncomingMail content) {
        boolean passedOn = content.from().equalsIgnoreCase(ownAddress) || AnswerPolicy.isFromList(content, ownAddress);
        Stream<String> ids = passedOn ? OwnLetter.ids(content) : Stream.of(content.messageId());
        return ids.filter(id -> !id.isEmpty() && !id.equals(content.inReplyTo()))
                .anyMatch(store::isOurs);
    }

    private void notice(ReadMail mail) {
        transactions.inOne(() -> {
            consequences.notice(mail);
            return true;
        });
    }

    /** Of several who understand it at the same time one follows, and the others find it done. */
    private void follow(ReadMail mail) {
        transactions
                .inOne(() -> store.hold(mail.kept().id()) ? Optional.of(followed(mail)) : Optional.<MailOutcome>empty())
                .ifPresent(came -> LOG.info("{} {}: {}", mail.kept().name(), came.mailClass(), came.outcome()));
    }

    private MailOutcome followed(ReadMail mail) {
        MailOutcome came = consequences.follow(mail);
        store.settle(mail.kept().id(), came, clock.instant());
        return came;
    }

    private void settle(KeptMail kept, MailOutcome outcome) {
        transactions.inOne(() -> {
            store.settle(kept.id(), outcome, clock.instant());
            return true;
        });
        LOG.info("{}: {}", kept.name(), outcome.reason());
    }

    /** Something went wrong on our side: tried again after a while, and at last set aside. */
    public void failed(long mail, Throwable failure) {
        LOG.warn("M{} could not be worked with", mail, failure);
        Instant next = clock.instant().plus(WAIT);
        transactions.inOne(() -> {
            store.tryLater(mail, next, String.valueOf(failure));
            return true;
        });
    }
}
