package org.dripstone.mailbox;

import java.time.Instant;

/**
 * A message as it is kept.
 *
 * @param cut whether only its beginning is kept
 * @param attempts how often it was begun to be understood, this time included
 * @param admitted whether a person let it in: its files, or what it asks for
 * @param told what that person said it means
 */
public record KeptMail(
        long id,
        String messageId,
        long size,
        boolean cut,
        int attempts,
        boolean admitted,
        Told told,
        Instant receivedAt) {

    /** As people see it. */
    public String name() {
        return "M" + id;
    }
}
