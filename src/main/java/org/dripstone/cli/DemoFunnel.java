package org.dripstone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dripstone.domain.Stage;
import org.dripstone.report.Conversion;
import org.dripstone.report.Conversion.Step;
import org.dripstone.report.Tables;

/** How many came how far, as a table whose numbers add up. */
final class DemoFunnel {
    private final PrintWriter out;
    private final StoryWords words;

    DemoFunnel(PrintWriter out, Path templates) {
        this.out = out;
        this.words = StoryWords.of(templates);
    }

    void tell(Conversion conversion) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : conversion.steps()) {
            rows.add(List.of(
                    words.stage(step.stage().name()),
                    String.valueOf(step.reached()),
                    String.format(Locale.ROOT, "%.0f %%", 100 * step.share()),
                    String.valueOf(step.wentOn()),
                    String.valueOf(step.here()),
                    String.valueOf(step.leftInAll()),
                    days(step.medianDays())));
        }
        out.println(Tables.text(
                List.of(
                        "stage",
                        "came to it",
                        "of those before",
                        "went on",
                        "are there",
                        "left",
                        "days there (median)"),
                rows));
        out.println("came to it = went on + are there + left. " + left(conversion));
    }

    private static String days(OptionalLong days) {
        return days.isPresent() ? String.valueOf(days.getAsLong()) : "";
    }

    private String left(Conversion conversion) {
        Map<Stage, Integer> left = conversion.exits();
        return left.isEmpty()
                ? "Nobody left."
                : "Left: "
                        + left.entrySet().stream()
                                .map(exit -> exit.getValue() + " "
                                        + words.stage(exit.getKey().name()).toLowerCase(Locale.ENGLISH))
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
