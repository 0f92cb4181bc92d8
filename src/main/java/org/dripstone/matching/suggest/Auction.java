package org.dripstone.matching.suggest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Shares limited places out so that the wishes granted are worth the most together, by an auction: who is without a
 * place bids for the one that leaves them most, as much as it is better to them than the next, and a little more. The
 * little more is what is lost at most for each seeker. It begins large and shrinks from auction to auction, each of
 * which starts from the prices of the one before: many who wish for the same would else outbid each other by next to
 * nothing, over and over. The same wishes always give the same shares.
 */
public final class Auction {
    private static final double FIRST_STEP = 0.1;
    private static final double SMALLER = 0.2;
    private static final double LAST_STEP = 1e-8;
    private static final double ENOUGH = 0.999_999;

    private final Wishes wishes;
    private final double step;
    private final PlacesSold places;
    private final int[] granted;

    private Auction(Wishes wishes, double[] prices, double step) {
        this.wishes = wishes;
        this.step = step;
        places = new PlacesSold(wishes, prices);
        granted = new int[wishes.seekers()];
        Arrays.fill(granted, PlacesSold.NOBODY);
    }

    /** The shares of the finest auction held: finer ones follow until the rest is not worth the time. */
    public static Shares share(Wishes wishes) {
        WishesByPlace byPlace = new WishesByPlace(wishes);
        double[] prices = new double[wishes.countOfPlaces()];
        Shares best = new Shares(new int[0], 0, Double.MAX_VALUE);
        for (double step = FIRST_STEP; step > LAST_STEP && best.certainly() < ENOUGH; step *= SMALLER) {
            Auction auction = new Auction(wishes, prices, step * wishes.dearest());
            prices = auction.held(byPlace);
            best = best.orBetter(auction.shares(prices));
        }
        return best;
    }

    /** The prices that it ends with. */
    private double[] held(WishesByPlace byPlace) {
        Deque<Integer> without = new ArrayDeque<>();
        for (int seeker = 0; seeker < wishes.seekers(); seeker++) {
            without.add(seeker);
        }
        for (Integer next = without.poll(); next != null; next = without.poll()) {
            int out = bid(next);
            if (out != PlacesSold.NOBODY) {
                granted[out] = PlacesSold.NOBODY;
                without.add(out);
            }
        }
        double[] prices = places.prices();
        new Reductions(wishes, byPlace, step, prices, granted).hold();
        return prices;
    }

    /** Who has to leave for it; nobody too where no place is worth its price any more. */
    private int bid(int seeker) {
        int wish = PlacesSold.NOBODY;
        double best = 0;
        double second = 0; // Going without is always the other choice.
        for (int each = wishes.from(seeker); each < wishes.to(seeker); each++) {
            int place = wishes.place(each);
            // A place that is there for nobody leaves nothing.
            double left = wishes.capacity(place) == 0 ? 0 : wishes.worth(each) - places.price(place);
            if (left > best) {
                second = best;
                best = left;
                wish = each;
            } else if (left > second) {
                second = left;
            }
        }
        if (wish == PlacesSold.NOBODY) {
            return PlacesSold.NOBODY;
        }
        granted[seeker] = wish;
        int place = wishes.place(wish);
        return places.sell(place, seeker, places.price(place) + best - second + step);
    }

    private Shares shares(double[] prices) {
        double total = Arrays.stream(granted)
                .filter(wish -> wish != PlacesSold.NOBODY)
                .mapToDouble(wishes::worth)
                .sum();
        return new Shares(granted, total, bound(prices));
    }

    /** By the prices: whatever is granted, no seeker gets more than the best is above its price, no place more than that. */
    private double bound(double[] prices) {
        double bound = 0;
        for (int place = 0; place < wishes.countOfPlaces(); place++) {
            bound += prices[place] * wishes.capacity(place);
        }
        for (int seeker = 0; seeker < wishes.seekers(); seeker++) {
            double best = 0;
            for (int wish = wishes.from(seeker); wish < wishes.to(seeker); wish++) {
                int place = wishes.place(wish);
                best = Math.max(best, wishes.capacity(place) == 0 ? 0 : wishes.worth(wish) - prices[place]);
            }
            bound += best;
        }
        return bound;
    }
}
