package org.dripstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dripstone.matching.theme.ThemeReading;
import org.dripstone.matching.theme.ThemeReading.Found;
import org.dripstone.matching.theme.Themes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What a text is about. */
@CommandLine.Command(
        name = "theme",
        description = "Which themes and Sustainable Development Goals a text is about, and the words that decided.",
        footer = "The words are those of config/themes.yaml, in eight languages.")
final class ExplainTheme extends Explanation {
    private @Nullable Themes themes;

    @Override
    Map<String, Object> explain(String text) {
        ThemeReading read = themes().of(text);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("input", text);
        explanation.put("themes", read.themes().stream().map(Found::code).toList());
        explanation.put("sdgs", goals(read, found -> !found.hinted()));
        explanation.put("touched", goals(read, Found::hinted));
        explanation.put("why", why(read));
        return explanation;
    }

    private static List<Map<String, Object>> goals(ThemeReading read, Predicate<Found> which) {
        return read.sdgs().stream().filter(which).map(ExplainTheme::goal).toList();
    }

    private static Map<String, Object> goal(Found goal) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("sdg", Integer.valueOf(goal.code()));
        shown.put("score", Math.round(goal.score() * 1000) / 1000.0);
        shown.put("words", goal.words());
        return shown;
    }

    private static List<String> why(ThemeReading read) {
        List<String> why = new ArrayList<>();
        read.themes().forEach(theme -> why.add(theme.code() + ": " + String.join(", ", theme.words())));
        read.sdgs()
                .forEach(goal -> why.add("SDG " + goal.code() + (goal.hinted() ? " touched: " : ": ")
                        + String.join(", ", goal.words())));
        if (why.isEmpty()) {
            why.add("no word of config/themes.yaml tells a goal or a theme in it");
        }
        return why;
    }

    private Themes themes() {
        Themes known = themes;
        if (known == null) {
            known = Themes.read(settings().configFolder().resolve("themes.yaml"));
            themes = known;
        }
        return known;
    }
}
