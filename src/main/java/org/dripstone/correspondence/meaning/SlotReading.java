package org.dripstone.correspondence.meaning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Answer;

/**
 * What somebody says of the times that they were offered. Times are counted from 0, in the order in which they were offered.
 *
 * @param chosen those that suit
 * @param refused those that do not
 * @param none whether nothing suits
 * @param others other times that they name, as they write them
 * @param sure whether nothing in the text speaks against it
 * @param beside what the rest of the text seems to say of the partnership
 */
public record SlotReading(
        Set<Integer> chosen,
        Set<Integer> refused,
        boolean none,
        List<ProposedTime> others,
        boolean sure,
        Optional<Answer> beside) {

    public SlotReading {
        chosen = Set.copyOf(chosen);
        refused = Set.copyOf(refused);
        others = List.copyOf(others);
    }

    /** Whether it says nothing of the times at all. */
    public boolean isSilent() {
        return chosen.isEmpty() && refused.isEmpty() && !none && others.isEmpty();
    }
}
