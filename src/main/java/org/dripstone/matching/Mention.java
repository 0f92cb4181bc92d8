package org.dripstone.matching;

import java.util.List;

/**
 * One stretch of a cell that says something, and what it can mean.
 *
 * @param text as written
 * @param candidates indexes into the catalogue; exactly one when sure, weak guesses or none otherwise
 * @param why in words, for the person who decides
 */
public record Mention(String text, List<Integer> candidates, boolean sure, String why) {
    public Mention {
        candidates = List.copyOf(candidates);
    }

    Mention doubted(String reason) {
        return new Mention(text, candidates, false, reason);
    }
}
