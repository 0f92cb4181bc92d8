package org.dripstone.correspondence;

import java.time.Instant;

/**
 * What is to become of a letter whose time has come.
 *
 * @param at when it is looked at again, for a letter that waits; when it was seen, for one that arrived
 * @param reason why it does not go now
 */
public record Verdict(Kind kind, Instant at, String reason) {

    /** Out, there already as a witness knows, back into the queue, or nowhere any more. */
    public enum Kind {
        GO,
        ARRIVED,
        LATER,
        NEVER
    }

    public static Verdict go() {
        return new Verdict(Kind.GO, Instant.EPOCH, "");
    }

    public static Verdict arrived(Instant when) {
        return new Verdict(Kind.ARRIVED, when, "");
    }

    public static Verdict later(Instant at, String reason) {
        return new Verdict(Kind.LATER, at, reason);
    }

    public static Verdict never(String reason) {
        return new Verdict(Kind.NEVER, Instant.EPOCH, reason);
    }

    boolean isGo() {
        return kind == Kind.GO;
    }
}
