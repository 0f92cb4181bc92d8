package org.dripstone.identity;

import java.util.Comparator;
import java.util.List;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;

/**
 * What the machine would say of two people if it had to, for somebody who decides.
 *
 * @param nearest what the two records say that agree most
 */
public record Leaning(Resolution nearest) {
    private static final double STRONG = 0.8;
    private static final double EVEN = 0.5;

    /** Between any record of the one and any of the other. */
    public static Leaning between(Resolver resolver, List<PersonRecord> one, List<PersonRecord> other) {
        return new Leaning(one.stream()
                .flatMap(a -> other.stream().map(b -> resolver.compare(a, b)))
                .max(Comparator.comparingDouble(Resolution::score))
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of one of them")));
    }

    /** Ready to be shown. */
    public String inWords() {
        return (nearest.score() >= STRONG
                        ? "most likely one person"
                        : nearest.score() > EVEN ? "rather one person than two" : "rather two people than one")
                + ": " + nearest.why();
    }
}
