package org.dripstone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Solution;
import org.dripstone.feed.Drop;
import org.dripstone.feed.SolutionStore.Listed;
import org.dripstone.matching.SolutionFinder;
import org.dripstone.matching.SolutionReading;
import org.dripstone.normalise.Countries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which solutions of a catalogue a text means. */
@CommandLine.Command(name = "solution", description = "Which solutions of the catalogue a text means, and why.")
final class ExplainSolution extends Explanation {
    private @Nullable SolutionFinder finder;
    private List<Solution> solutions = List.of();

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "A file with the solutions; else those of the event in the home.")
    private @Nullable Path catalogue;

    @Option(names = "--event", paramLabel = "CODE", description = "The event whose solutions are meant.")
    private @Nullable String event;

    @Override
    Map<String, Object> explain(String text) {
        SolutionReading read = finder().find(text);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("input", text);
        explanation.put(
                "solutions",
                read.solutions().stream()
                        .map(index -> name(solutions.get(index)))
                        .toList());
        explanation.put("sure", read.sure());
        explanation.put("why", read.why());
        return explanation;
    }

    private static String name(Solution solution) {
        return solution.code().isEmpty() ? solution.title() : solution.code();
    }

    private SolutionFinder finder() {
        SolutionFinder known = finder;
        if (known == null) {
            solutions = solutions();
            known = new SolutionFinder(solutions, Countries.standard()::meantBy);
            finder = known;
        }
        return known;
    }

    private List<Solution> read(Path file) {
        try (Parts parts = Wiring.rehearsalApart(settings(), surroundings().clock())) {
            String usual = parts.events().usual();
            parts.intake().acceptAll(new Drop(file, file.getFileName().toString(), usual, Drop.IMPORT, ""));
            return solutionsOf(parts, usual);
        }
    }

    private static List<Solution> solutionsOf(Parts parts, String code) {
        return parts.solutions().catalogue(code).stream().map(Listed::solution).toList();
    }

    private List<Solution> solutions() {
        Path file = catalogue;
        if (file != null) {
            if (!Files.isRegularFile(file)) {
                throw misused("--catalogue: no such file: " + file);
            }
            return read(file);
        }
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            String code = Optional.ofNullable(event)
                    .map(parts.events()::named)
                    .orElseGet(() -> parts.events().usual());
            return solutionsOf(parts, code);
        }
    }
}
