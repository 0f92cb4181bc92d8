package org.dripstone.report;

import java.util.List;
import java.util.Map;
import org.dripstone.domain.Receipt;

/** One of the five things that can become of a row, with how many rows it became of. */
record Count(String code, String label, int rows) {

    static List<Count> all(Receipt.Counts c, Words words) {
        return List.of(
                count("accepted", c.accepted(), words),
                count("updated", c.updated(), words),
                count("unchanged", c.unchanged(), words),
                count("rejected", c.rejected(), words),
                count("review", c.review(), words));
    }

    /** In words, for who does not see the bar. */
    static String sentence(Receipt.Counts c, Words words) {
        List<String> parts = all(c, words).stream()
                .filter(count -> count.rows() > 0)
                .map(count -> count.label() + " " + count.rows())
                .toList();
        return words.say("page.bar", Map.of("rows", c.rows())) + " " + String.join(" · ", parts);
    }

    private static Count count(String code, int rows, Words words) {
        return new Count(code, words.say("count." + code), rows);
    }
}
