package org.dripstone.correspondence;

import java.time.Instant;
import org.dripstone.correspondence.OutboxStore.DueLetter;

/**
 * Leave to send one letter, once.
 *
 * @param recipient the name it is addressed to
 * @param at when it was claimed
 */
public record Claim(String recipient, DueLetter due, Instant at) {}
