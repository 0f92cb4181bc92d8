package org.dripstone.camel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Points in time for the statements that routes run. */
public final class Moments {
    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public OffsetDateTime secondsAgo(int seconds) {
        return clock.instant().minusSeconds(seconds).atOffset(ZoneOffset.UTC);
    }
}
