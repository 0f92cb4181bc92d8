package org.dripstone.correspondence.meaning;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Answer;

/** Finds our own signed words in a text; what is not signed by us is not found. */
public interface Tokens {

    /** Where there is no key nothing is ours. */
    Tokens NONE = text -> List.of();

    List<Signed> in(String text);

    /**
     * What a signed word says.
     *
     * @param stop whether it asks for no more mail
     * @param answer of one side about one partnership
     * @param slot whether it says which times suit
     */
    record Signed(boolean stop, Optional<Answer> answer, boolean slot) {}
}
