package org.dripstone.matching.suggest;

import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Solution;

/**
 * A solution somebody offers to others, or offered once or elsewhere: its partnerships go on.
 *
 * @param id of the solution
 * @param provider who would host; absent when not known as a person
 * @param running partnerships on it that are under way or about to be
 * @param visiting those of them whose seekers wish to visit
 * @param offered to the event at hand; else it only takes what its host can do
 */
public record Offer(long id, Solution solution, Optional<Long> provider, int running, int visiting, boolean offered) {
    private static final int VISITS = 2;

    /** Solutions of the same one share what it can host. */
    String host() {
        return provider.map(person -> "person " + person)
                .orElseGet(() -> solution.organisation().isBlank() ? "solution " + id : organisation());
    }

    private String organisation() {
        return "organisation "
                + (solution.country() + " " + solution.organisation().strip()).toLowerCase(Locale.ROOT);
    }

    /** Visits a year; a few where the catalogue does not say. */
    int visits() {
        return solution.visitCapacity() < 0 ? VISITS : solution.visitCapacity();
    }

    /** The title says more than the summary: it counts twice. */
    public String text() {
        return text(solution);
    }

    /** What {@code solution} is found by. */
    public static String text(Solution solution) {
        return String.join(". ", solution.title(), solution.title(), solution.theme(), solution.summary());
    }
}
