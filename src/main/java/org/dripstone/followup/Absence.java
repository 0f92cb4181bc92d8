package org.dripstone.followup;

import java.time.Duration;
import java.time.Instant;

/** Somebody is away, as their own mail says. */
record Absence(Instant since, Instant until) {
    /** Before that nobody wonders; and who names no day is taken to be away for a week only. */
    private static final Duration LONG = Duration.ofDays(10);

    /** Whether the other side should know. */
    boolean isLong() {
        return Duration.between(since, until).compareTo(LONG) >= 0;
    }

    Absence joined(Absence other) {
        return new Absence(
                since.isBefore(other.since) ? since : other.since, until.isAfter(other.until) ? until : other.until);
    }
}
