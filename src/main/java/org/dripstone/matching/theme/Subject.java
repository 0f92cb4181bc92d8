package org.dripstone.matching.theme;

import java.util.List;
import java.util.Map;

/**
 * A theme or one of the Sustainable Development Goals, as {@code themes.yaml} describes it.
 *
 * @param code {@code health}, {@code 3}
 * @param names what it is called, by language
 * @param factor evens out that one subject has more words of its own than another; 1 for most
 * @param words by language
 */
record Subject(String code, Map<String, String> names, double factor, Map<String, List<Telling>> words) {

    /** The code of what is no subject: its words say that a text is about something else. */
    static final String ELSEWHERE = "elsewhere";

    boolean isElsewhere() {
        return code.equals(ELSEWHERE);
    }

    /** A word or phrase and how much it tells: 1 hints, 5 nearly settles it; less than nothing speaks against it. */
    record Telling(String phrase, double weight) {}
}
