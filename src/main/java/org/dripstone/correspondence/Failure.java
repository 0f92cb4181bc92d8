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
        /** This letter is refused for good. */
        PERMANENT,
        /** There is nobody at this address: no other letter needs to be tried there either. */
        NO_SUCH_ADDRESS,
        /** We are refused, whatever the letter: everything waits until somebody has mended it. */
        OURS,
        /** Not even tried: as if it had not been claimed. */
        NOT_TRIED,
        /** Perhaps accepted: the connection was lost before the server's answer. */
        IN_DOUBT
    }
}
