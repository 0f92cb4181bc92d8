package org.dripstone.matching.suggest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A solution that would fit a seeker's need, with the reasons.
 *
 * @param score from 0 to 1
 * @param themes what both are about
 * @param sdgs goals of both
 * @param words said in both, as the need says them
 * @param needSays the words of the need that make it one of the first theme; {@code offerSays} those of the offer
 */
public record Suggestion(
        Need need,
        Offer offer,
        Way way,
        double score,
        List<String> themes,
        List<Integer> sdgs,
        List<String> words,
        List<String> needSays,
        List<String> offerSays) {
    public Suggestion {
        themes = List.copyOf(themes);
        sdgs = List.copyOf(sdgs);
        words = List.copyOf(words);
        needSays = List.copyOf(needSays);
        offerSays = List.copyOf(offerSays);
    }

    /** How the seeker would learn: both take something of what a provider can host. */
    public enum Way {
        SESSION,
        VISIT;

        private static final Pattern A_VISIT =
                Pattern.compile("(?iu)visit|визит|поездк|посещ|زيار|参观|考察|访问|сапар|study tour|voyage d.étude");

        /** A visit where the actions that somebody wants to take speak of one. */
        public static Way of(List<String> actions) {
            return A_VISIT.matcher(String.join(" ", actions)).find() ? VISIT : SESSION;
        }

        /** As kept: {@code visit}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
