package org.dripstone.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dripstone.normalise.CountrySense.Kind;

/**
 * Finds the one country whose name, in some language and script, sounds like a text; no guess, because the name must be
 * near and those of all other countries clearly farther.
 */
final class CountryHearing {

    static final String SOUNDS_LIKE = "sounds like ";

    /** Three consonants, say; what is shorter sounds like too much. */
    private static final float SHORTEST = 3;

    /** No country has a longer name, in letters; and comparing takes time by the square of it. */
    private static final int LONGEST = 120;

    /** Of what there is to hear, how much may differ. */
    private static final float NEAR = 0.25f;

    private static final float APART = 0.1f;

    private static final float STEP = 0.025f;

    private static final double CLEAR = 0.9;

    /** Iraq has two consonants; names as short must sound nearly the same. */
    private static final float SHORTEST_EXACT = 1.6f;

    private static final float NEAR_SHORT = 0.15f;

    /** Near enough where letters say the same. */
    private static final float AGREEING = 0.2f;

    private static final float SHORTEST_LATIN = 4.5f;

    private static final float NEAR_LATIN = 0.08f;

    private final Sounding sounding = new Sounding();
    private final Map<String, CountrySense> senses = new HashMap<>();
    private final SoundTree tree;
    private final Map<String, Set<String>> countries = new HashMap<>();
    private final UnaryOperator<String> telling;

    private static final CountrySense NOTHING = new CountrySense(List.of(), Kind.REFUSED, "nothing is near");

    /** How strongly the names near a text speak for each country: a name twice as far counts far less than half. */
    private static final class Votes {
        private final Map<List<String>, Double> votes = new HashMap<>();
        private double all;
        private CountrySense nearest = NOTHING;
        private String name = "";
        private float least = Float.MAX_VALUE;

        void count(String sounds, CountrySense sense, float distance) {
            double vote = Math.exp(-distance / STEP);
            all += vote;
            votes.merge(sense.codes(), vote, Double::sum);
            if (distance < least) {
                least = distance;
                nearest = sense;
                name = sounds;
            }
        }

        boolean areClear() {
            double agreeing = votes.entrySet().stream()
                    .filter(vote -> vote.getKey().containsAll(nearest.codes()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            return agreeing >= all * CLEAR;
        }
    }

    /**
     * @param telling takes the words away from a key that many countries have in their names
     */
    CountryHearing(Map<String, CountrySense> names, UnaryOperator<String> telling) {
        this.telling = telling;
        names.forEach((key, sense) -> CountryText.words(key)
                .forEach(word ->
                        countries.computeIfAbsent(word, any -> new HashSet<>()).addAll(sense.codes())));
        names.forEach((key, sense) -> {
            if (sense.kind() == Kind.NAME || sense.kind() == Kind.AMBIGUOUS) {
                keys(key).map(sounding::of).distinct().forEach(sounds -> senses.merge(sounds, sense, CountrySense::or));
            }
        });
        tree = new SoundTree(List.copyOf(senses.keySet()));
    }

    Optional<CountryReading> read(String key) {
        return key.length() > LONGEST
                ? Optional.empty()
                : keys(key).flatMap(one -> heard(one).stream()).findFirst();
    }

    private Stream<String> keys(String key) {
        return Stream.of(key, telling.apply(key)).distinct().filter(one -> !one.isEmpty());
    }

    private Optional<CountryReading> heard(String key) {
        float weight = weight(key);
        if (weight < (isLatin(key) ? SHORTEST_LATIN : SHORTEST_EXACT)) {
            return Optional.empty();
        }
        float near = near(key, weight);
        var votes = votes(sounding.of(key), weight, near);
        return votes.least <= near && votes.areClear() && votes.nearest.isSure()
                ? Optional.of(
                        new CountryReading(votes.nearest.codes(), List.of(), SOUNDS_LIKE + "'" + votes.name + "'"))
                : Optional.empty();
    }

    /** Whether the sounds alone, though they do not decide, speak for one country that letters speak for too. */
    boolean speaksFor(String country, String key) {
        return keys(key).filter(one -> key.length() <= LONGEST).anyMatch(one -> {
            float weight = weight(one);
            var votes = weight < SHORTEST ? new Votes() : votes(sounding.of(one), weight, NEAR);
            return votes.least <= AGREEING
                    && votes.areClear()
                    && votes.nearest.codes().equals(List.of(country));
        });
    }

    private static float near(String key, float weight) {
        if (isLatin(key)) {
            return NEAR_LATIN;
        }
        return weight < SHORTEST ? NEAR_SHORT : NEAR;
    }

    /** How much there is to hear of words that not several countries have in their names. */
    private float weight(String key) {
        float weight = 0;
        for (String word : CountryText.words(key)) {
            if (isSyllable(word) || countries.getOrDefault(word, Set.of()).size() < 2) {
                weight += CountrySounds.weight(sounding.of(word));
            }
        }
        return weight;
    }

    /** Tibetan parts all syllables as if they were words. */
    private static boolean isSyllable(String word) {
        return word.charAt(0) >= '\u0F00' && word.charAt(0) < '\u1000';
    }

    /** Anything may be written in Latin letters: towns, companies, names of people. */
    private static boolean isLatin(String key) {
        return key.charAt(0) < 0x250;
    }

    /** Distances count as shares of what is telling in the text; what is a step farther than near has no vote. */
    private Votes votes(String sounds, float telling, float near) {
        var votes = new Votes();
        tree.search(
                sounds,
                telling * (near + APART),
                (name, far) -> votes.count(name, Objects.requireNonNull(senses.get(name)), far / telling));
        return votes;
    }
}
