package org.dripstone.domain;

import java.util.List;

/**
 * A solution a provider presented, as the catalogue of an event lists it.
 *
 * @param code the organiser's code, {@code S3}; empty when the catalogue gives none
 * @param country ISO 3166-1 alpha-2; empty when not understood
 * @param sdgs numbers of the Sustainable Development Goals, 1 to 17
 * @param presenter the provider's focal point as written; empty when not named
 * @param languages BCP 47
 * @param visitCapacity visits a year the provider can host; -1 when not said
 */
public record Solution(
        String code,
        String title,
        String summary,
        String theme,
        List<Integer> sdgs,
        String country,
        String organisation,
        String presenter,
        List<String> languages,
        int visitCapacity) {
    public Solution {
        sdgs = List.copyOf(sdgs);
        languages = List.copyOf(languages);
    }
}
