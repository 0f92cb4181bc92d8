package org.dripstone.camel;

import jakarta.mail.MessagingException;

/**
 * The whole mail was handed over and the server's answer never came: it may have been taken, it may not. Sending it
 * again could send it twice (RFC 1047); every other failure leaves the mail certainly unsent.
 */
public final class AnswerLost extends MessagingException {
    private static final long serialVersionUID = 1L;

    AnswerLost(Exception cause) {
        super("the server did not say whether it took the mail", cause);
    }
}
