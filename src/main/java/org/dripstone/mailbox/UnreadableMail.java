package org.dripstone.mailbox;

import java.io.IOException;

/** The server does not give out the bytes of a message, or hung up over it. */
public final class UnreadableMail extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableMail(IOException cause) {
        super(cause);
    }
}
