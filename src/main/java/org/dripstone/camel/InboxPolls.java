package org.dripstone.camel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Remembers when the inbox was last looked into. */
public final class InboxPolls extends DefaultPollingConsumerPollStrategy {
    private static final Duration IDLE = Duration.ofMinutes(1);

    /** One look lasts as long as taking in what is found, and that may be much. */
    private static final Duration AT_WORK = Duration.ofMinutes(30);

    private final Clock clock;
    private volatile Look last;

    /** A look that has begun, or that has come to its end. */
    private record Look(Instant at, boolean atWork) {}

    InboxPolls(Clock clock) {
        this.clock = clock;
        this.last = new Look(clock.instant(), false);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        last = new Look(clock.instant(), true);
        return super.begin(consumer, endpoint);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        last = new Look(clock.instant(), false);
        super.commit(consumer, endpoint, polledMessages);
    }

    /** Whether somebody looked not long ago, or is at work on what was found. */
    boolean areRecent() {
        Look look = last;
        Duration since = Duration.between(look.at(), clock.instant());
        return since.compareTo(look.atWork() ? AT_WORK : IDLE) < 0;
    }
}
