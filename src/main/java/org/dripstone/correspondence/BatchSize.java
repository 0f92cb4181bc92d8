package org.dripstone.correspondence;

import java.time.Duration;
import java.time.Instant;

/**
 * How many letters are claimed at once: about as many as leave within a second, so that a sender that dies leaves few
 * in doubt, and a fast one waits seldom for the disk. One at a time after a failure.
 */
final class BatchSize {
    private static final int MOST = 100;
    private static final Duration FAST = Duration.ofMillis(500);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private int size = 1;
    private Instant claimed = Instant.EPOCH;
    private Instant ended = Instant.EPOCH;
    private boolean failed = true;

    synchronized int next(Instant now) {
        Duration took = Duration.between(claimed, ended);
        if (failed || took.compareTo(SLOW) > 0) {
            size = failed ? 1 : Math.max(1, size / 2);
        } else if (took.compareTo(FAST) < 0) {
            size = Math.min(MOST, 2 * size);
        }
        failed = false;
        claimed = now;
        ended = now;
        return size;
    }

    synchronized void ended(Instant now, boolean well) {
        ended = now;
        failed |= !well;
    }
}
