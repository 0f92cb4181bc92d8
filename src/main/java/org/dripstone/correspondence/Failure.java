package org.dripstone.correspondence;

/**
 * Why a letter could not be handed over.
 *
 * @param reason what the server or the network said
 */
public record Failure(Kind kind, String reason) {

    /** What may be done about it. */
    public enum Kind {
        /** Not accepted, and not now: tried again later. */
        TEMPORARY,
        /** Refused for good. */
        PERMANENT,
        /** Perhaps accepted: the connection was lost before the server's answer. */
        IN_DOUBT
    }
}
