package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.domain.Transactions;

/**
 * Letters leave in three durable steps: claimed, sent, marked. What a process that died had claimed is never sent
 * again by time alone.
 */
public final class Outbox {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int TRIES = 20;

    private final OutboxStore store;
    private final Contacts contacts;
    private final Departures departures;
    private final Transactions transactions;
    private final Clock clock;

    /** Told of each letter that left, within the transaction that marks it. */
    public interface Departures {
        void left(long letter, String messageId);
    }

    public Outbox(OutboxStore store, Contacts contacts, Departures departures, Transactions transactions, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.departures = departures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Claims letter {@code id} for sending, if its time has come and it is still right to send it. */
    public Claim claim(long id) {
        Claim claim = transactions.inOne(
                () -> store.lock(id, clock.instant()).map(this::decide).orElse(Claim.NONE));
        if (claim.isForSending()) {
            transactions.settle();
        }
        return claim;
    }

    private Claim decide(DueLetter letter) {
        Contact recipient = contacts.of(letter.person());
        if (!recipient.isReachable()) {
            store.mark(letter.id(), LetterStatus.CANCELLED, clock.instant(), recipient.silence());
            return Claim.NONE;
        }
        store.mark(letter.id(), LetterStatus.SENDING, clock.instant(), "");
        return new Claim(recipient.name(), Optional.of(letter));
    }

    /** The letter left. */
    public void sent(Claim claim) {
        DueLetter letter = claim.due();
        transactions.inOne(() -> {
            store.mark(letter.id(), LetterStatus.SENT, clock.instant(), "");
            departures.left(letter.id(), letter.messageId());
            return true;
        });
    }

    /** The letter could not be handed over. */
    public void failed(Claim claim, Failure failure) {
        DueLetter letter = claim.due();
        switch (failure.kind()) {
            case PERMANENT -> store.mark(letter.id(), LetterStatus.FAILED, clock.instant(), failure.reason());
            case IN_DOUBT -> store.mark(letter.id(), LetterStatus.UNKNOWN, clock.instant(), failure.reason());
            case TEMPORARY -> tryLater(letter, failure.reason());
        }
    }

    private void tryLater(DueLetter letter, String reason) {
        Instant now = clock.instant();
        if (letter.attempts() + 1 >= TRIES) {
            store.mark(letter.id(), LetterStatus.FAILED, now, reason);
        } else {
            store.postpone(letter.id(), now.plus(wait(letter.attempts())), reason);
        }
    }

    private static Duration wait(int attempts) {
        Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 12));
        return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
    }

    /**
     * Settles what a process that died left half done. Where sending twice leaves one letter, it is sent again; else it
     * is shown as unknown.
     */
    public void recover(boolean sendingTwiceLeavesOne) {
        for (long letter : store.interrupted()) {
            if (sendingTwiceLeavesOne) {
                store.postpone(letter, clock.instant(), "interrupted");
            } else {
                store.mark(letter, LetterStatus.UNKNOWN, clock.instant(), "interrupted while being handed over");
            }
        }
    }
}
