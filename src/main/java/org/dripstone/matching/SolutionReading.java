package org.dripstone.matching;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a whole cell was understood to say.
 *
 * @param solutions indexes into the catalogue of what is sure, distinct, in order of mention
 * @param sure every mention that says something was understood, and there is at least one
 */
public record SolutionReading(List<Integer> solutions, List<Mention> mentions, boolean sure, String why) {
    public SolutionReading {
        solutions = List.copyOf(solutions);
        mentions = List.copyOf(mentions);
    }

    static SolutionReading nothing(String why) {
        return new SolutionReading(List.of(), List.of(), false, why);
    }

    static SolutionReading of(List<Mention> mentions) {
        var solutions = mentions.stream()
                .filter(Mention::sure)
                .flatMap(mention -> mention.candidates().stream())
                .distinct()
                .toList();
        var sure = mentions.stream().allMatch(Mention::sure);
        var why = mentions.stream()
                .map(mention -> "\"" + mention.text() + "\": " + mention.why())
                .collect(Collectors.joining("; "));
        return new SolutionReading(solutions, mentions, sure, why);
    }
}
