package org.dripstone.matching.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dripstone.matching.theme.ThemeReading;
import org.dripstone.matching.theme.ThemeReading.Found;

/** How well an offer fits a need by what both are about, whatever languages they are written in. */
final class Fit {
    private static final double BY_THEME = 0.45;
    private static final double BY_GOAL = 0.2;
    private static final double BY_WORDS = 0.35;

    /** What the catalogue itself says of a goal, beside what the words say. */
    private static final double AS_LISTED = 0.5;

    /** Beside the weightiest that two have in common, only what comes near it. */
    private static final double WORTH_TELLING = 0.5;

    private static final double GOOD_PART = 0.2;

    private final Map<String, Double> themes;
    private final Map<String, Double> goals;
    private final ThemeReading read;

    private Fit(ThemeReading read, Map<String, Double> goals) {
        this.themes = shares(read.themes());
        this.goals = goals;
        this.read = read;
    }

    static Fit of(ThemeReading read, List<Integer> listedGoals) {
        Map<String, Double> goals = shares(read.sdgs());
        listedGoals.forEach(goal -> goals.merge(String.valueOf(goal), AS_LISTED, Double::sum));
        return new Fit(read, goals);
    }

    private static Map<String, Double> shares(List<Found> found) {
        Map<String, Double> shares = new HashMap<>();
        found.forEach(each -> shares.put(each.code(), each.score()));
        return shares;
    }

    double with(Fit other, double words) {
        return BY_THEME * alike(themes, other.themes) + BY_GOAL * alike(goals, other.goals) + BY_WORDS * words;
    }

    /**
     * What both are about, the weightiest first: the subject of one and a good part of the other at least, told by more
     * than a hint; not what either says by the way.
     */
    List<String> themesIn(Fit other) {
        List<String> common = common(themes, other.themes);
        return common.stream().anyMatch(theme -> isSubject(theme, other) || other.isSubject(theme, this))
                ? common
                : List.of();
    }

    private boolean isSubject(String theme, Fit other) {
        return read.themes().get(0).code().equals(theme)
                && isTold(theme)
                && other.isTold(theme)
                && other.themes.getOrDefault(theme, 0.0) >= GOOD_PART;
    }

    private boolean isTold(String theme) {
        return read.themes().stream().anyMatch(found -> found.code().equals(theme) && !found.hinted());
    }

    /** The words that make it one of the theme. */
    List<String> words(String theme) {
        return read.themes().stream()
                .filter(found -> found.code().equals(theme))
                .flatMap(found -> found.words().stream())
                .toList();
    }

    List<Integer> goalsIn(Fit other) {
        return common(goals, other.goals).stream().map(Integer::valueOf).toList();
    }

    private static List<String> common(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> common = new TreeMap<>();
        one.forEach((subject, share) -> common.put(subject, share * other.getOrDefault(subject, 0.0)));
        double most = common.values().stream().mapToDouble(each -> each).max().orElse(0);
        return common.entrySet().stream()
                .filter(each -> each.getValue() > 0 && each.getValue() >= WORTH_TELLING * most)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The cosine of the angle between the two: 1 for the same shares, 0 for nothing in common. */
    private static double alike(Map<String, Double> one, Map<String, Double> other) {
        double both = one.entrySet().stream()
                .mapToDouble(each -> each.getValue() * other.getOrDefault(each.getKey(), 0.0))
                .sum();
        return both == 0 ? 0 : both / (length(one) * length(other));
    }

    private static double length(Map<String, Double> shares) {
        return Math.sqrt(
                shares.values().stream().mapToDouble(share -> share * share).sum());
    }
}
