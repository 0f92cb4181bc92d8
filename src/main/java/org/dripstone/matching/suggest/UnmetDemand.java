package org.dripstone.matching.suggest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dripstone.matching.theme.ThemeReading.Found;
import org.dripstone.matching.theme.Themes;

/** What people ask for and nobody offers: for whom to invite to the next workshop. */
public final class UnmetDemand {
    private final Themes themes;

    public UnmetDemand(Themes themes) {
        this.themes = themes;
    }

    /** A theme that no solution has, and how many people ask for it. */
    public record Unmet(String theme, int people) {}

    /** Most asked for first. */
    public List<Unmet> of(List<Need> needs, List<Offer> offers) {
        Set<String> offered = new HashSet<>();
        offers.stream()
                .filter(Offer::offered)
                .forEach(offer -> themes.of(offer.text()).themes().forEach(theme -> offered.add(theme.code())));
        Map<String, Set<Long>> asking = new TreeMap<>();
        for (Need need : needs) {
            themes.of(need.text()).themes().stream()
                    .limit(1)
                    .filter(theme -> !theme.hinted())
                    .map(Found::code)
                    .filter(theme -> !offered.contains(theme))
                    .forEach(theme -> asking.computeIfAbsent(theme, any -> new HashSet<>())
                            .add(need.person()));
        }
        return asking.entrySet().stream()
                .map(each -> new Unmet(each.getKey(), each.getValue().size()))
                .sorted(Comparator.comparingInt(Unmet::people).reversed())
                .toList();
    }
}
