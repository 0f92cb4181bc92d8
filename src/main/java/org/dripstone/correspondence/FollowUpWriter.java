package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;

/** Writes follow-up letters into the outbox. */
public interface FollowUpWriter {

    /**
     * Queues one letter to {@code reader} about all {@code items}, in the transaction at hand.
     *
     * @param key what makes this letter one: the same key never queues a second letter
     * @return its Message-ID
     */
    String write(Contact reader, String event, List<FollowUpItem> items, String key, Instant dueAt);

    /**
     * Queues one mail to both sides of a partnership, as a copy for each: a header that names both, the same subject and text,
     * but only the reader's own answers.
     *
     * @param both the seeker, then the provider
     * @return the Message-IDs in this order
     */
    List<String> writeToBoth(List<Addressed> both, String event, String key);

    /** One reader of a mail to both sides, with what it says to them. */
    record Addressed(Contact reader, FollowUpItem item, Instant dueAt) {}
}
