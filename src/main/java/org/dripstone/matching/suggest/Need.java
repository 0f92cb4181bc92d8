package org.dripstone.matching.suggest;

import java.util.List;

/**
 * What a seeker is looking for, in their own words.
 *
 * @param person the seeker
 * @param country ISO 3166-1 alpha-2; empty when not known
 * @param text what they need, or else the titles of what they asked for
 * @param actions what they want to do next, as written
 * @param language BCP 47
 * @param row of the form that says so
 */
public record Need(
        long person,
        String country,
        String organisation,
        String text,
        List<String> actions,
        String language,
        long row) {
    public Need {
        actions = List.copyOf(actions);
    }
}
