package org.dripstone.matching.theme;

import java.util.List;

/** What a text is about; what it is most about comes first. */
public record ThemeReading(List<Found> themes, List<Found> sdgs) {
    public ThemeReading {
        themes = List.copyOf(themes);
        sdgs = List.copyOf(sdgs);
    }

    /**
     * A subject of the text.
     *
     * @param score its share of all that the text says of any subject, from 0 to 1
     * @param words those that decided, the weightiest first
     * @param hinted too little speaks for it to say that the text is about it
     */
    public record Found(String code, double score, List<String> words, boolean hinted) {
        public Found {
            words = List.copyOf(words);
        }
    }
}
