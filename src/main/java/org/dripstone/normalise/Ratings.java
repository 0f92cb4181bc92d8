package org.dripstone.normalise;

import java.util.Optional;
import java.util.Set;

/** How much somebody wants something, in the words of a scale. */
public final class Ratings {

    private static final Set<String> WANTED = Answers.words("wanted");
    private static final Set<String> UNWANTED = Answers.words("unwanted");
    private static final int LONGEST = 60;

    private Ratings() {}

    /** Whether {@code cell} says so; empty when it is no rating in words. */
    public static Optional<Boolean> wanted(String cell) {
        String said = Answers.key(cell);
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        if (Answers.mentions(said, UNWANTED)) {
            return Optional.of(false);
        }
        return Answers.mentions(said, WANTED) ? Optional.of(true) : Optional.empty();
    }
}
