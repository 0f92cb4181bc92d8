package org.dripstone.feed;

import java.util.List;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Problem;

/**
 * What comes of a row.
 *
 * @param effect done once the row itself is kept
 */
record Verdict(Outcome outcome, List<Problem> problems, Runnable effect) {

    static Verdict of(Outcome outcome, List<Problem> problems) {
        return new Verdict(outcome, problems, () -> {});
    }
}
