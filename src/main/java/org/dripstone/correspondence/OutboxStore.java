package org.dripstone.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the letters we owe wait for their time. */
public interface OutboxStore {

    /** Keeps a letter, unless one with its Message-ID is kept already and was not stopped because its feed was undone. */
    void queue(QueuedLetter letter, Instant now);

    /** The gate, held until the transaction ends: senders claim one after the other, and so keep the rates together. */
    Gate holdGate();

    void setGate(Gate gate);

    /** How many letters were claimed since, by recipient domain. */
    Map<String, Integer> claimedSince(Instant when);

    /** Letters that wait and whose time has come, the oldest first; nobody else gets them at the same time. */
    List<DueLetter> lockDue(Instant now, int most, Collection<String> exceptDomains);

    /** The letter goes to {@code address} from now on. */
    void readdress(long id, String address);

    /** The letters are being sent by {@code sender}. */
    void claim(Collection<Long> ids, String sender, Instant now, boolean copyAsked);

    /** Whether that changed anything: what left has left. */
    boolean mark(long id, LetterStatus status, Instant when, String reason);

    /** The letter is due again at {@code next}. */
    void postpone(long id, Instant next, String reason);

    /**
     * As {@link #postpone}, after a try of {@code sender}, unless somebody else has taken the letter over since.
     *
     * @param attempts how many tries are now counted
     */
    void returned(long id, String sender, Instant next, int attempts, String reason);

    /** As {@link #mark}, after a try of {@code sender}, unless somebody else has taken the letter over since. */
    void ended(long id, String sender, LetterStatus status, Instant when, String reason);

    /** Remembers that we were refused, not the letter. */
    void refusedUs(long id, Instant when);

    /** Whether any letter claimed since has left. */
    boolean anyLeftSince(Instant when);

    /** Nobody is written to at {@code address} any more. */
    void suppress(String address, String reason, Instant when);

    /** {@code sender} lives at least until then. */
    void keepLease(String sender, Instant until);

    /** Every sender but {@code sender} is dead. */
    void endOtherLeases(String sender);

    /** Letters that a sender who is dead by {@code now} had claimed; never those of {@code sender}. */
    List<Long> interrupted(String sender, Instant now);

    /**
     * A letter on its way into the outbox.
     *
     * @param messageId fixed now, so that a letter tried twice is the same letter
     * @param person 0 when the recipient is nobody in the lists
     * @param partnerships what it is about
     * @param side {@code seeker} or {@code provider}
     * @param sendAgain whether it goes out once more when a witness says that it did not leave
     * @param beside whom the header names as well, as one who gets a copy of their own
     */
    record QueuedLetter(
            String messageId,
            long person,
            String address,
            String step,
            Letter letter,
            String inReplyTo,
            List<String> references,
            List<Long> partnerships,
            String side,
            Instant dueAt,
            boolean sendAgain,
            Optional<MailAddress> beside) {

        /** One that is sent once at most: not again, even where a witness says that it did not leave. */
        public QueuedLetter(
                String messageId,
                long person,
                String address,
                String step,
                Letter letter,
                String inReplyTo,
                List<String> references,
                List<Long> partnerships,
                String side,
                Instant dueAt) {
            this(messageId, person, address, step, letter, inReplyTo, references, partnerships, side, dueAt, false);
        }

        /** One to its reader alone. */
        public QueuedLetter(
                String messageId,
                long person,
                String address,
                String step,
                Letter letter,
                String inReplyTo,
                List<String> references,
                List<Long> partnerships,
                String side,
                Instant dueAt,
                boolean sendAgain) {
            this(
                    messageId,
                    person,
                    address,
                    step,
                    letter,
                    inReplyTo,
                    references,
                    partnerships,
                    side,
                    dueAt,
                    sendAgain,
                    Optional.empty());
        }
    }

    /**
     * A letter on its way out.
     *
     * @param attempts how often it was tried before
     * @param refusedUsAt when the server last refused us over it; {@link Instant#EPOCH} when it did not
     * @param beside whom the header names as well
     */
    record DueLetter(
            long id,
            String messageId,
            long person,
            String address,
            String step,
            Letter letter,
            String inReplyTo,
            List<String> references,
            int attempts,
            Instant queuedAt,
            Instant refusedUsAt,
            Optional<MailAddress> beside) {

        public String domain() {
            return MailAddress.domainOf(address);
        }

        DueLetter to(String newAddress) {
            return new DueLetter(
                    id,
                    messageId,
                    person,
                    newAddress,
                    step,
                    letter,
                    inReplyTo,
                    references,
                    attempts,
                    queuedAt,
                    refusedUsAt,
                    beside);
        }
    }

    /**
     * Whether letters go out at all.
     *
     * @param closedAt when it was last closed, {@link Instant#EPOCH} when it never was
     * @param waitSeconds for how long it was closed then
     */
    record Gate(Instant closedAt, Instant closedUntil, int waitSeconds, String reason) {
        private static final int FIRST_WAIT = 60;
        private static final int LONGEST_WAIT = 3600;

        public static final Gate OPEN = new Gate(Instant.EPOCH, Instant.EPOCH, 0, "");

        boolean isClosed(Instant now) {
            return now.isBefore(closedUntil);
        }

        /** Letters have not left since it was last closed. */
        boolean isOnTrial() {
            return waitSeconds > 0;
        }

        /** Closed again: for twice as long, unless letters left in between. */
        Gate closed(Instant now, String why) {
            int wait = isOnTrial() ? Math.min(2 * waitSeconds, LONGEST_WAIT) : FIRST_WAIT;
            return new Gate(now, now.plusSeconds(wait), wait, why);
        }
    }
}
