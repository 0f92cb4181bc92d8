package org.dripstone.mailbox;

/** How far a message has come. */
public enum MailStatus {
    /** Kept; nothing was made of it yet. */
    RECEIVED,
    /** It is known what it means, and what follows from it is done. */
    UNDERSTOOD,
    /** A person has to say first whether its files come in, or what it means. */
    WAITING,
    /** Could not be worked with; a person should look. */
    PARKED
}
