package org.dripstone.camel;

/** The mailbox was lost while a message was taken from it, which is read again at the next look. */
final class MailboxAway extends Exception {
    private static final long serialVersionUID = 1L;

    MailboxAway(Throwable cause) {
        super("the mailbox hung up", cause);
    }
}
