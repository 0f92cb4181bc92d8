package org.dripstone.matching.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        List<List<Fitting>> fitting = fitting(needs, offers, new EligiblePolicy(taken));
        Hosting hosting = new Hosting(offers);
        List<Suggestion> shared = new ArrayList<>();
        for (int round = 0; round < MOST; round++) {
            for (Fitting granted : share(fitting, hosting)) {
                hosting.take(granted.offer(), granted.way());
                shared.add(granted.suggestion());
                fitting.get(granted.seeker())
                        .removeIf(each -> each.offer().id() == granted.offer().id());
            }
        }
        return shared;
    }

    private List<List<Fitting>> fitting(List<Need> needs, List<Offer> all, EligiblePolicy eligible) {
        List<Offer> offers = all.stream().filter(Offer::offered).toList();
        List<Fit> fits = offers.stream()
                .map(offer -> Fit.of(themes.of(offer.text()), offer.solution().sdgs()))
                .toList();
        try (OfferIndex index = new OfferIndex(offers)) {
            List<List<Fitting>> fitting = new ArrayList<>();
            for (Need need : needs) {
                int seeker = fitting.size();
                Fit fit = Fit.of(themes.of(need.text()), List.of());
                Map<Integer, Double> ranked = index.rank(need.text());
                fitting.add(new ArrayList<>(IntStream.range(0, offers.size())
                        .filter(i -> eligible.mayBeSuggested(need, offers.get(i)))
                        .mapToObj(i -> new Fitting(
                                seeker,
                                need,
                                offers.get(i),
                                fit,
                                fits.get(i),
                                fit.with(fits.get(i), ranked.getOrDefault(i, 0.0))))
                        .filter(each -> each.score() >= LEAST && each.hasAReason())
                        .toList()));
            }
            return fitting;
        }
    }

    /** At most one for each seeker; of what takes the same places the best stands for all. */
    private static List<Fitting> share(List<List<Fitting>> fitting, Hosting hosting) {
        List<Fitting> wishes = new ArrayList<>();
        int[] starts = new int[fitting.size() + 1];
        for (int seeker = 0; seeker < fitting.size(); seeker++) {
            wishes.addAll(bestOfEachPlace(fitting.get(seeker), hosting));
            starts[seeker + 1] = wishes.size();
        }
        int[] places = wishes.stream()
                .mapToInt(each -> hosting.place(each.offer(), each.way()))
                .toArray();
        double[] worth = wishes.stream().mapToDouble(Fitting::score).toArray();
        Shares shares = Auction.share(new Wishes(starts, places, worth, hosting.capacity()));
        return IntStream.of(shares.wishOf())
                .filter(wish -> wish >= 0)
                .mapToObj(wishes::get)
                .toList();
    }

    private static Collection<Fitting> bestOfEachPlace(List<Fitting> fitting, Hosting hosting) {
        Map<Integer, Fitting> best = new TreeMap<>();
        for (Fitting each : fitting) {
            int place = hosting.place(each.offer(), each.way());
            best.merge(place, each, (one, other) -> other.score() > one.score() ? other : one);
        }
        return best.values();
    }
}
