package org.dripstone.matching.suggest;

import java.util.List;
import org.dripstone.matching.suggest.Suggestion.Way;

/**
 * An offer that fits a need. There may be very many of them: why it does is only told of those that come to something.
 *
 * @param seeker place of the need among all
 */
record Fitting(int seeker, Need need, Offer offer, Fit needed, Fit offered, double score) {

    /** A single word in common may be there by chance. */
    boolean hasAReason() {
        return !needed.themesIn(offered).isEmpty() || words().size() > 1;
    }

    private List<String> words() {
        return WordsInCommon.of(need.text(), offer.text());
    }

    Way way() {
        return Way.of(need.actions());
    }

    Suggestion suggestion() {
        List<String> themes = needed.themesIn(offered);
        String first = themes.stream().findFirst().orElse("");
        return new Suggestion(
                need,
                offer,
                way(),
                score,
                themes,
                needed.goalsIn(offered),
                words(),
                needed.words(first),
                offered.words(first));
    }
}
