package org.dripstone.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person decided about a row the machine would not decide.
 *
 * @param admits whether the person who filled in the form is taken in although no list names them
 * @param solutions ids of the solutions meant; empty leaves that to the machine
 */
public record Decision(boolean admits, List<Long> solutions) {
    private static final String ADMIT = "admit";

    /** Reads what {@link #written} wrote; nothing decided for an empty text. */
    public static Decision read(String written) {
        List<String> words = Arrays.stream(written.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Long> solutions = words.stream()
                .filter(word -> !word.equals(ADMIT))
                .map(Long::valueOf)
                .toList();
        return new Decision(words.contains(ADMIT), solutions);
    }

    /** As kept with the row: {@code admit 3 7}. */
    public String written() {
        String ids = solutions.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return admits ? (ADMIT + " " + ids).strip() : ids;
    }
}
