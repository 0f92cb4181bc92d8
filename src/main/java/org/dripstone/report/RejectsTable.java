package org.dripstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Problem;

/** Where each cell of a rejected row goes, and what we add to it. */
final class RejectsTable {

    private final List<String> columns;
    private final Words words;

    /** Columns of ours, from a mended file that came back, do not pile up: they are written anew. */
    RejectsTable(List<String> header, Words words) {
        this.columns = List.copyOf(header);
        this.words = words;
    }

    String separator() {
        return words.say("separator");
    }

    List<String> header() {
        Stream<String> ours = Stream.of("row", "column", "reason").map(name -> words.say("rejects." + name));
        return guarded(Stream.concat(own(columns), ours));
    }

    List<String> line(RejectedRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        Stream<String> beyond = cells.stream().skip(columns.size());
        return guarded(Stream.of(own(cells), ours(row), beyond).flatMap(Function.identity()));
    }

    private Stream<String> own(List<String> cells) {
        return IntStream.range(0, columns.size())
                .filter(i -> !Rejects.isOurColumn(columns.get(i)))
                .mapToObj(cells::get);
    }

    private Stream<String> ours(RejectedRow row) {
        String named = row.problems().stream()
                .map(Problem::column)
                .filter(column -> !column.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        String reason = row.problems().stream()
                .map(p -> ProblemWords.sentence(p, words.language()))
                .distinct()
                .collect(Collectors.joining(words.say("joint")));
        return Stream.of(String.valueOf(row.number()), Shown.line(named), reason);
    }

    private static List<String> guarded(Stream<String> cells) {
        return cells.map(Formulas::guarded).toList();
    }
}
