package org.dripstone.report;

import java.util.List;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;

/** What is wrong with a file as a whole, which a page says before anything else. */
record FileTrouble(String title, String sentence, String advice) {

    static List<FileTrouble> of(Receipt r, Words words) {
        return r.faults().stream()
                .filter(p -> p.row() == 0)
                .map(p -> trouble(p, words))
                .distinct()
                .toList();
    }

    private static FileTrouble trouble(Problem p, Words words) {
        return new FileTrouble(
                ProblemWords.title(p, words), ProblemWords.finding(p, words), ProblemWords.advice(p, words));
    }
}
