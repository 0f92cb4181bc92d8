package org.dripstone.correspondence;

/** How far a letter in the outbox has come. */
public enum LetterStatus {
    QUEUED,
    /** Claimed by a sender; nobody else touches it. */
    SENDING,
    SENT,
    /** Given up, with the reason. */
    FAILED,
    /** Handed over, and the connection was lost before the answer: never sent again by time alone. */
    UNKNOWN,
    /** No longer to be sent, with the reason. */
    CANCELLED
}
