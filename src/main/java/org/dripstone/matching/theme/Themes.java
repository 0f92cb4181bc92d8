package org.dripstone.matching.theme;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dripstone.matching.theme.ThemeReading.Found;

/** Says which themes and goals a text is about, in any of the eight languages. Safe for use by several threads. */
public final class Themes {
    /** A theme is a shelf to look on: one word that tells is enough, or several hints. */
    private static final Threshold THEME = new Threshold(0.15, 6, 0, 6, Integer.MAX_VALUE);

    /** A goal is a claim about the text. */
    private static final Threshold GOAL = new Threshold(0.30, 6, 0.4, 14, 8);

    private final Lexicon goals;
    private final Lexicon themes;

    private Themes(ThemesFile file) {
        goals = new Lexicon(file.goalsAndElsewhere(), file.silent(), file.means());
        themes = new Lexicon(file.themes(), file.silent(), file.means());
    }

    /**
     * Reads and checks the file.
     *
     * @throws org.dripstone.settings.WrongSettings naming the line and what was expected there
     */
    public static Themes read(Path themesYaml) {
        return new Themes(ThemesFile.read(themesYaml));
    }

    /** How many themes there are. */
    public int count() {
        return themes.subjects().size();
    }

    /** What letters and reports call a theme; in English where the language has no name for it. */
    public String name(String theme, String language) {
        return themes.subjects().stream()
                .filter(subject -> subject.code().equals(theme))
                .map(Subject::names)
                .map(names -> names.getOrDefault(language, names.getOrDefault("en", theme)))
                .findFirst()
                .orElse(theme);
    }

    public ThemeReading of(String text) {
        Set<String> spoken = SpokenLanguages.of(text);
        return new ThemeReading(found(themes, text, spoken, THEME), found(goals, text, spoken, GOAL));
    }

    private static List<Found> found(Lexicon lexicon, String text, Set<String> spoken, Threshold told) {
        Weighing weighing = lexicon.weigh(text, spoken);
        List<Heard> all = lexicon.subjects().stream()
                .map(subject -> new Heard(subject, subject.factor() * weighing.of(subject.code())))
                .filter(heard -> heard.score > 0)
                .sorted(Comparator.comparingDouble(Heard::score).reversed())
                .toList();
        double sum = all.stream().mapToDouble(Heard::score).sum();
        List<Heard> subjects =
                all.stream().filter(heard -> !heard.subject.isElsewhere()).toList();
        return subjects.stream()
                .filter(heard -> THEME.isReached(heard.score, sum, weighing.length()) || heard.equals(subjects.get(0)))
                .map(heard -> new Found(
                        heard.subject.code(),
                        heard.score / sum,
                        weighing.words(heard.subject.code()),
                        isHint(heard, sum, weighing, told)))
                .toList();
    }

    private static boolean isHint(Heard heard, double sum, Weighing weighing, Threshold told) {
        return !told.isReached(heard.score, sum, weighing.length())
                || (told.asksForCompany(weighing.length()) && weighing.isOneWord(heard.subject.code()));
    }

    private record Heard(Subject subject, double score) {}
}
