package org.dripstone.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dripstone.domain.Problem;

/**
 * Problems of one kind, so that a page says what to do once and then names the rows.
 *
 * @param more in words, how many there are besides those named; empty when all are
 */
record ProblemGroup(
        String title,
        int size,
        String advice,
        List<Line> lines,
        boolean namesColumns,
        boolean namesValues,
        boolean hasHints,
        String more) {

    private static final int MOST_LINES = 200;
    private static final int LETTERS = 300;

    record Line(String row, String column, String value, String hint) {}

    /** Of all problems with rows, those first that a person has to do something about. */
    static List<ProblemGroup> ofRows(List<Problem> problems, Words words) {
        Map<String, List<Problem>> byTitle = ProblemWords.remarksLast(problems).stream()
                .filter(p -> p.row() > 0)
                .collect(Collectors.groupingBy(
                        p -> ProblemWords.title(p, words), LinkedHashMap::new, Collectors.toList()));
        return byTitle.values().stream().map(alike -> group(alike, words)).toList();
    }

    private static ProblemGroup group(List<Problem> alike, Words words) {
        Problem first = alike.get(0);
        List<Line> lines =
                alike.stream().limit(MOST_LINES).map(ProblemGroup::line).toList();
        int more = alike.size() - lines.size();
        return new ProblemGroup(
                ProblemWords.title(first, words),
                alike.size(),
                ProblemWords.advice(first, words),
                lines,
                lines.stream().anyMatch(line -> !line.column().isEmpty()),
                lines.stream().anyMatch(line -> !line.value().isEmpty()),
                lines.stream().anyMatch(line -> !line.hint().isEmpty()),
                more == 0 ? "" : words.say("page.more", Map.of("more", more)));
    }

    private static Line line(Problem p) {
        return new Line(String.valueOf(p.row()), shown(p.column()), shown(p.value()), shown(p.detail()));
    }

    private static String shown(String text) {
        return Shown.clipped(text, LETTERS);
    }
}
