package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the letters we owe wait for their time. */
public interface OutboxStore {

    /** Keeps a letter, unless one with its Message-ID is kept already. */
    void queue(QueuedLetter letter, Instant now);

    /** The letter, if it waits and its time has come; nobody else gets it at the same time. */
    Optional<DueLetter> lock(long id, Instant now);

    void mark(long id, LetterStatus status, Instant when, String reason);

    /** Counts a failed try; the letter is due again at {@code next}. */
    void postpone(long id, Instant next, String reason);

    /** Letters that were being sent when the process before this one ended. */
    List<Long> interrupted();

    /**
     * A letter on its way into the outbox.
     *
     * @param messageId fixed now, so that a letter tried twice is the same letter
     * @param person 0 when the recipient is nobody in the lists
     * @param partnerships what it is about
     * @param side {@code seeker} or {@code provider}
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
            Instant dueAt) {}

    /** A letter on its way out. */
    record DueLetter(
            long id,
            String messageId,
            long person,
            String address,
            Letter letter,
            String inReplyTo,
            List<String> references,
            int attempts,
            Instant queuedAt) {}
}
