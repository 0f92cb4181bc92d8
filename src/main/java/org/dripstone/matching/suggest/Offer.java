package org.dripstone.matching.suggest;

import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Solution;

/**
 * A solution somebody offers to others.
 *
 * @param id of the solution
 * @param provider who would host; absent when not known as a person
 * @param running partnerships on it that are under way
 * @param visiting those of them whose seekers wish to visit
 */
public record Offer(long id, Solution solution, Optional<Long> provider, int running, int visiting) {
    private static final int VISITS = 2;

    /** Solutions of the same one share what it can host. */
    String host() {
        return provider.map(String::valueOf)
                .orElseGet(() -> (solution.country() + " " + solution.organisation()).toLowerCase(Locale.ROOT));
    }

    /** Visits a year; a few where the catalogue does not say. */
    int visits() {
        return solution.visitCapacity() < 0 ? VISITS : solution.visitCapacity();
    }

    /** The title says more than the summary: it counts twice. */
    String text() {
        return String.join(". ", solution.title(), solution.title(), solution.theme(), solution.summary());
    }
}
