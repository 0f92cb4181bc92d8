package org.dripstone.correspondence;

import java.time.Instant;

/**
 * What a witness says of a letter.
 *
 * @param arrived false when it looked everywhere it would have to be and did not find it
 * @param at when it was seen, or looked for
 * @param detail for a person to follow it up
 */
public record Testimony(boolean arrived, Kind kind, Instant at, String detail) {

    /** What was seen. */
    public enum Kind {
        /** Our own copy, in our own mailbox. */
        COPY,
        /** A report that it was delivered. */
        DELIVERY_REPORT,
        /** Its reader wrote back. */
        ANSWER
    }
}
