package org.dripstone.feed;

import java.time.Instant;
import org.dripstone.domain.Receipt;

/**
 * A feed as its organiser looks back on it.
 *
 * @param feed as people see its number, {@code F3}
 */
public record Arrival(String feed, String name, Instant receivedAt, FeedStatus status, Receipt.Counts counts) {}
