package org.dripstone.mailbox;

/** How far a message has come. */
public enum MailStatus {
    /** Kept; nothing was made of it yet. */
    RECEIVED,
    /** It is known what it means, and what follows from it is done. */
    UNDERSTOOD,
    /** Brought files that a person has to let in. */
    WAITING,
    /** Could not be worked with; a person should look. */
    PARKED
}
