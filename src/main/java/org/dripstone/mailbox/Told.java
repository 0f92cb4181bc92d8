package org.dripstone.mailbox;

import java.util.Optional;
import org.dripstone.domain.Answer;

/**
 * What a person said that a message means.
 *
 * @param answer absent to take it as the machine does
 * @param partnership absent where the message itself tells which
 */
public record Told(Optional<Answer> answer, Optional<Long> partnership) {
    public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
}
