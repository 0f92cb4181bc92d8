package org.dripstone.matching.theme;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dripstone.matching.theme.ThemeReading.Found;

/** Says which themes and goals a text is about, in any of the eight languages. Safe for use by several threads. */
public final class Themes {
    /** A subject counts when it has this share of all that the text says. */
    private static final double SHARE = 0.15;

    /** And this much at all: one word that tells, or several hints. */
    private static final double LEAST = 6;

    private final Lexicon goals;
    private final Lexicon themes;

    private Themes(ThemesFile file) {
        goals = new Lexicon(file.goals(), file.silent());
        themes = new Lexicon(file.themes(), file.silent());
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
        return new ThemeReading(found(themes, text, spoken), found(goals, text, spoken));
    }

    private static List<Found> found(Lexicon lexicon, String text, Set<String> spoken) {
        Weighing weighing = lexicon.weigh(text, spoken);
        List<Found> all = lexicon.subjects().stream()
                .map(subject -> new Found(
                        subject.code(),
                        subject.factor() * weighing.of(subject.code()),
                        weighing.words(subject.code()),
                        false))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
        double sum = all.stream().mapToDouble(Found::score).sum();
        return all.stream()
                .filter(each -> (each.score() >= LEAST && each.score() >= SHARE * sum) || each.equals(all.get(0)))
                .map(each -> new Found(each.code(), each.score() / sum, each.words(), each.score() < LEAST))
                .toList();
    }
}
