package org.dripstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Receipt;

/** What became of a file, in a sentence or two. */
final class Headline {

    private Headline() {}

    static String of(Receipt r, Words words) {
        List<String> sentences = new ArrayList<>();
        if (!r.sameAs().isEmpty()) {
            sentences.add(
                    words.say("headline.same", Map.of("same", Shown.isolated(r.sameAs(), words.isRightToLeft()))));
        }
        if (sentences.isEmpty() || needsAttention(r)) {
            sentences.add(words.say("headline." + outcome(r), numbers(r)));
        }
        if (hasOnlyRemarks(r)) {
            sentences.add(words.say("headline.remarks", numbers(r)));
        }
        return String.join(words.say("joint"), sentences);
    }

    static boolean failed(Receipt r) {
        return r.counts().rows() == 0 && !r.faults().isEmpty();
    }

    private static String outcome(Receipt r) {
        Receipt.Counts c = r.counts();
        if (c.rows() == 0) {
            return failed(r) ? "failed" : "empty";
        }
        return needsAttention(r) ? "parted" : c.accepted() + c.updated() == 0 ? "unchanged" : "whole";
    }

    private static boolean needsAttention(Receipt r) {
        return failed(r) || r.counts().rejected() + r.counts().review() > 0;
    }

    private static boolean hasOnlyRemarks(Receipt r) {
        return !needsAttention(r) && !r.faults().isEmpty();
    }

    private static Map<String, Object> numbers(Receipt r) {
        Receipt.Counts c = r.counts();
        int attention = c.rejected() + c.review();
        return Map.of(
                "rows",
                c.rows(),
                "taken",
                c.rows() - attention,
                "attention",
                attention,
                "remarks",
                r.faults().size());
    }
}
