package org.dripstone.camel;

import jakarta.mail.SendFailedException;

/** The server does not take the copy to our own mailbox: the mail was not sent, and it is for us to mend. */
final class CopyRefused extends SendFailedException {
    private static final long serialVersionUID = 1L;

    CopyRefused(String said) {
        super("the copy to our own mailbox was refused: " + said);
    }
}
