package org.dripstone.correspondence.meaning;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A time that somebody names, and that was not offered.
 *
 * @param words as they are read
 * @param when by their clock, where the words leave no doubt
 */
public record ProposedTime(String words, Optional<LocalDateTime> when) {}
