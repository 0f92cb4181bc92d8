package org.dripstone.correspondence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Solution;

/** The facts of each letter by the names that templates use. */
public final class LetterFacts {

    /** The letter to the person who showed interest. */
    public static final String TO_SEEKER = "introduction-seeker";

    /** The letter to the person who presented the solution. */
    public static final String TO_PROVIDER = "introduction-provider";

    private LetterFacts() {}

    /**
     * For {@link #TO_SEEKER}.
     *
     * @param seeker the reader; with the need, the wishes and the reference of this one interest
     */
    public static Map<String, Object> toSeeker(
            LetterFrame frame, Solution solution, LetterParty provider, LetterParty seeker) {
        Map<String, Object> facts = frame.facts();
        facts.put("solution", facts(solution));
        facts.put("provider", provider.facts());
        facts.put("need", seeker.need());
        facts.put("actions", seeker.actions());
        facts.put("reference", seeker.reference());
        facts.put("suggested", seeker.suggested());
        return facts;
    }

    /**
     * For {@link #TO_PROVIDER}.
     *
     * @param interested by solution, in the order the letter tells of them; each with the reference of the interest
     */
    public static Map<String, Object> toProvider(LetterFrame frame, Map<Solution, List<LetterParty>> interested) {
        Map<String, Object> facts = frame.facts();
        facts.put(
                "solutions",
                interested.entrySet().stream().map(LetterFacts::asked).toList());
        facts.put("interestedCount", people(interested));
        facts.put(
                "suggested", interested.values().stream().flatMap(List::stream).allMatch(LetterParty::suggested));
        return facts;
    }

    static Map<String, Object> facts(Solution solution) {
        return Map.of(
                "title", solution.title(),
                "summary", solution.summary(),
                "organisation", solution.organisation(),
                "country", solution.country());
    }

    private static Map<String, Object> asked(Map.Entry<Solution, List<LetterParty>> asked) {
        return Map.of(
                "title",
                asked.getKey().title(),
                "parties",
                // A letter about one who asked names them first.
                asked.getValue().stream()
                        .sorted(Comparator.comparing(LetterParty::suggested))
                        .map(LetterParty::facts)
                        .toList());
    }

    /** Somebody interested in two solutions is one person; whom we suggested did not ask. */
    private static long people(Map<Solution, List<LetterParty>> interested) {
        return interested.values().stream()
                .flatMap(List::stream)
                .filter(party -> !party.suggested())
                .map(party -> party.address() + "\n" + (party.address().isEmpty() ? party.name() : ""))
                .distinct()
                .count();
    }
}
