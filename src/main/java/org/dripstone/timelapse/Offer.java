package org.dripstone.timelapse;

import org.dripstone.domain.Answer;

/**
 * One of the answers a letter offers: a link that opens a finished mail.
 *
 * @param reference the partnership, {@code DS-12}
 */
record Offer(String reference, Answer answer, String to, String subject, String body) {}
