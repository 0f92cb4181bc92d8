package org.dripstone.correspondence.incoming;

import java.util.Optional;

/** Knows one kind of message. Looks only at the message, keeps nothing, and never throws whatever the message holds. */
public interface MailReader {

    /** What the message means; empty when it is of another kind. */
    Optional<Understanding> read(IncomingMail mail);
}
