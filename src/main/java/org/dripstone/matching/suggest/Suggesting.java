package org.dripstone.matching.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dripstone.matching.suggest.Suggestion.Way;
import org.dripstone.matching.theme.Themes;

/**
 * Finds which solutions would also fit what people need, and shares them out under what providers can host. The same
 * needs and offers give the same suggestions.
 */
public final class Suggesting {
    /** What fits less is no suggestion. */
    private static final double LEAST = 0.2;

    /** Suggestions for one seeker at a time. */
    private static final int MOST = 3;

    private final Themes themes;

    public Suggesting(Themes themes) {
        this.themes = themes;
    }

    /**
     * A few for each seeker at most.
     *
     * @param taken pairs that need no suggestion, or had one
     */
    public List<Suggestion> suggest(List<Need> needs, List<Offer> offers, Set<Pair> taken) {
        List<List<Suggestion>> fitting = fitting(needs, offers, new EligiblePolicy(taken));
        Hosting hosting = new Hosting(offers);
        List<Suggestion> shared = new ArrayList<>();
        for (int round = 0; round < MOST; round++) {
            List<Suggestion> granted = share(fitting, hosting);
            granted.forEach(hosting::take);
            shared.addAll(granted);
            fitting.forEach(each -> each.removeAll(granted));
        }
        return shared;
    }

    private List<List<Suggestion>> fitting(List<Need> needs, List<Offer> offers, EligiblePolicy eligible) {
        List<Fit> fits = offers.stream()
                .map(offer -> Fit.of(themes.of(offer.text()), offer.solution().sdgs()))
                .toList();
        try (OfferIndex index = new OfferIndex(offers)) {
            List<List<Suggestion>> fitting = new ArrayList<>();
            for (Need need : needs) {
                Fit fit = Fit.of(themes.of(need.text()), List.of());
                Map<Integer, Double> ranked = index.rank(need.text());
                fitting.add(new ArrayList<>(IntStream.range(0, offers.size())
                        .filter(i -> eligible.mayBeSuggested(need, offers.get(i)))
                        .filter(i -> fit.with(fits.get(i), ranked.getOrDefault(i, 0.0)) >= LEAST)
                        .mapToObj(i -> suggestion(need, offers.get(i), fit, fits.get(i), ranked.getOrDefault(i, 0.0)))
                        .filter(Suggesting::hasAReason)
                        .toList()));
            }
            return fitting;
        }
    }

    /** A single word in common may be there by chance. */
    private static boolean hasAReason(Suggestion suggestion) {
        return !suggestion.themes().isEmpty() || suggestion.words().size() > 1;
    }

    private static Suggestion suggestion(Need need, Offer offer, Fit fit, Fit other, double words) {
        List<String> themes = fit.themesIn(other);
        String first = themes.stream().findFirst().orElse("");
        return new Suggestion(
                need,
                offer,
                Way.of(String.join(" ", need.actions())),
                fit.with(other, words),
                themes,
                fit.goalsIn(other),
                WordsInCommon.of(need.text(), offer.text()),
                fit.words(first),
                other.words(first));
    }

    /** At most one for each seeker; of a provider's solutions the best stands for all. */
    private static List<Suggestion> share(List<List<Suggestion>> fitting, Hosting hosting) {
        List<Suggestion> wishes = new ArrayList<>();
        int[] starts = new int[fitting.size() + 1];
        for (int seeker = 0; seeker < fitting.size(); seeker++) {
            wishes.addAll(bestOfEachHost(fitting.get(seeker), hosting));
            starts[seeker + 1] = wishes.size();
        }
        int[] places = wishes.stream()
                .mapToInt(each -> hosting.place(each.offer(), each.way()))
                .toArray();
        double[] worth = wishes.stream().mapToDouble(Suggestion::score).toArray();
        Shares shares = Auction.share(new Wishes(starts, places, worth, hosting.capacity()));
        return IntStream.of(shares.wishOf())
                .filter(wish -> wish >= 0)
                .mapToObj(wishes::get)
                .toList();
    }

    private static Collection<Suggestion> bestOfEachHost(List<Suggestion> fitting, Hosting hosting) {
        Map<Integer, Suggestion> best = new TreeMap<>();
        for (Suggestion each : fitting) {
            int place = hosting.place(each.offer(), each.way());
            best.merge(place, each, (one, other) -> other.score() > one.score() ? other : one);
        }
        return best.values();
    }
}
