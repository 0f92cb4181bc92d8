package org.dripstone.correspondence;

import java.util.List;
import java.util.Map;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Solution;

/**
 * What a follow-up letter says about one partnership. A letter to somebody with several partnerships has several.
 *
 * @param step the template, {@code contact-check}
 * @param side which side the reader is on
 * @param round how often this step was asked before, counted from 0
 * @param counterpart the other side
 * @param days since the partnership reached its present stage
 * @param answers the answers offered, three to five, in this order; none for letters that only tell
 * @param thread Message-IDs of the partnership's letters to this reader, oldest first
 * @param facts what else the step's template names, by name
 * @param sendAgain whether the letter goes out once more when a witness says that it did not leave
 */
public record FollowUpItem(
        long partnership,
        String step,
        Side side,
        int round,
        Solution solution,
        LetterParty counterpart,
        long days,
        List<Answer> answers,
        List<String> thread,
        Map<String, Object> facts,
        boolean sendAgain) {
    public FollowUpItem {
        answers = List.copyOf(answers);
        thread = List.copyOf(thread);
        facts = Map.copyOf(facts);
    }

    /** One of a letter that another follows soon enough, should it not leave. */
    public FollowUpItem(
            long partnership,
            String step,
            Side side,
            int round,
            Solution solution,
            LetterParty counterpart,
            long days,
            List<Answer> answers,
            List<String> thread,
            Map<String, Object> facts) {
        this(partnership, step, side, round, solution, counterpart, days, answers, thread, facts, false);
    }
}
