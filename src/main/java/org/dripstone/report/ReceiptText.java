package org.dripstone.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;

/** A receipt as short as a terminal wants it: what became of the file, and the first of what is wrong. */
final class ReceiptText {

    private static final int MOST_PROBLEMS = 20;
    private static final int WIDTH = 110;
    private static final int HEADING = 28;

    private ReceiptText() {}

    static String of(Receipt r, Words words) {
        StringBuilder text = new StringBuilder();
        text.append(Shown.clipped(r.name(), Shown.CELL)).append(": ");
        text.append(Headline.of(r, words)).append('\n');
        if (r.counts().rows() > 0) {
            text.append(Count.sentence(r.counts(), words)).append('\n');
        }
        r.notes()
                .forEach(note -> text.append(
                                String.join("\n", Wrap.lines(ProblemWords.sentence(note, words.language()), WIDTH)))
                        .append('\n'));
        if (!r.faults().isEmpty()) {
            text.append('\n').append(problems(r.faults(), words));
        }
        return text.toString();
    }

    private static String problems(List<Problem> problems, Words words) {
        List<Problem> first =
                ProblemWords.remarksLast(problems).stream().limit(MOST_PROBLEMS).toList();
        List<String> head = List.of(words.say("page.row"), words.say("page.column"), words.say("page.problems"));
        String table = Tables.text(head, first.stream().map(p -> row(p, words)).toList(), WIDTH);
        return table + more(problems.size() - first.size(), words) + "\n" + advice(first, words);
    }

    private static List<String> row(Problem p, Words words) {
        String row = p.row() == 0 ? words.say("page.whole-file") : String.valueOf(p.row());
        return List.of(row, Shown.clipped(p.column(), HEADING), ProblemWords.finding(p, words));
    }

    private static String more(int more, Words words) {
        return more > 0 ? words.say("page.more-text", Map.of("more", more)) + "\n" : "";
    }

    /** Once for each kind of problem, however many rows have it. */
    private static String advice(List<Problem> problems, Words words) {
        return problems.stream()
                .map(p -> ProblemWords.title(p, words) + ": " + ProblemWords.advice(p, words))
                .distinct()
                .map(sentence -> String.join("\n  ", Wrap.lines("* " + sentence, WIDTH)) + "\n")
                .collect(Collectors.joining());
    }
}
