package org.dripstone.correspondence;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a sender may count on its claims. A sender that slept past its end - a machine suspended, a clock put
 * forward - sends nothing of what it had claimed before: others may have taken it for dead.
 */
final class Lease {
    static final Duration LENGTH = Duration.ofSeconds(90);
    private static final Duration FRESH = Duration.ofSeconds(15);

    private Instant since = Instant.EPOCH;
    private Instant renewed = Instant.EPOCH;
    private Instant until = Instant.EPOCH;

    synchronized boolean isStale(Instant now) {
        return now.isBefore(renewed) || !now.isBefore(renewed.plus(FRESH));
    }

    /** Returns when it now ends. */
    synchronized Instant renew(Instant now) {
        if (!now.isBefore(until)) {
            since = now;
        }
        renewed = now;
        until = now.plus(LENGTH);
        return until;
    }

    synchronized boolean covers(Instant claimedAt, Instant now) {
        return !claimedAt.isBefore(since) && now.isBefore(until);
    }
}
