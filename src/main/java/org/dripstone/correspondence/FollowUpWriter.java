package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;

/** Writes follow-up letters into the outbox. */
@FunctionalInterface
public interface FollowUpWriter {

    /**
     * Queues one letter to {@code reader} about all {@code items}, in the transaction at hand.
     *
     * @param key what makes this letter one: the same key never queues a second letter
     * @return its Message-ID
     */
    String write(Contact reader, String event, List<FollowUpItem> items, String key, Instant dueAt);
}
