package org.dripstone.matching.suggest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Shares limited places out so that the wishes granted are worth the most together, by an auction: who is without a
 * place bids for the one that leaves them most, as much as it is better to them than the next, and a little more. The
 * little more is what is lost at most for each seeker. The same wishes always give the same shares.
 */
public final class Auction {
    private static final double FIRST_STEP = 1e-4;
    private static final double SMALLER = 0.1;
    private static final double ENOUGH = 0.999_999;
    private static final int ROUNDS = 4;

    private final Wishes wishes;
    private final double step;
    private final PlacesSold places;
    private final int[] granted;

    private Auction(Wishes wishes, double step) {
        this.wishes = wishes;
        this.step = step;
        places = new PlacesSold(wishes);
        granted = new int[wishes.seekers()];
        Arrays.fill(granted, PlacesSold.NOBODY);
    }

    /** The shares of the finest auction held: finer ones follow until the rest is not worth the time. */
    public static Shares share(Wishes wishes) {
        double step = wishes.dearest() * FIRST_STEP;
        Shares best = new Auction(wishes, step).held();
        for (int round = 1; round < ROUNDS && best.certainly() < ENOUGH; round++) {
            step *= SMALLER;
            Shares finer = new Auction(wishes, step).held();
            best = finer.total() > best.total() ? finer : best;
        }
        return best;
    }

    private Shares held() {
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
        return new Shares(granted, total(), bound());
    }

    /** Who has to leave for it; nobody too where no place is worth its price any more. */
    private int bid(int seeker) {
        int wish = PlacesSold.NOBODY;
        double best = 0;
        double second = 0; // Going without is always the other choice.
        for (int each = wishes.from(seeker); each < wishes.to(seeker); each++) {
            double left = left(each);
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

    /** What a wish would leave after its price; nothing for a place that is there for nobody. */
    private double left(int wish) {
        int place = wishes.place(wish);
        return places.capacity(place) == 0 ? 0 : wishes.worth(wish) - places.price(place);
    }

    private double total() {
        return Arrays.stream(granted)
                .filter(wish -> wish != PlacesSold.NOBODY)
                .mapToDouble(wishes::worth)
                .sum();
    }

    /** By the prices: whatever is granted, no seeker gets more than the best is above its price, no place more than that. */
    private double bound() {
        double bound = 0;
        for (int place = 0; place < wishes.countOfPlaces(); place++) {
            bound += places.price(place) * places.capacity(place);
        }
        for (int seeker = 0; seeker < wishes.seekers(); seeker++) {
            double best = 0;
            for (int wish = wishes.from(seeker); wish < wishes.to(seeker); wish++) {
                best = Math.max(best, left(wish));
            }
            bound += best;
        }
        return bound;
    }
}
