package org.dripstone.correspondence.meaning;

import java.time.LocalDate;

/**
 * A day named in a text.
 *
 * @param start where its words begin in the folded text
 * @param end where they end
 */
public record FoundDay(int start, int end, LocalDate day) {}
