package org.dripstone.matching.suggest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Lowers the prices of places that nobody took for them, until somebody does better there or the place costs nothing:
 * the auction the other way round. Prices asked before the first bid would otherwise stand without a reason.
 */
final class Reductions {
    private final Wishes wishes;
    private final WishesByPlace byPlace;
    private final double step;
    private final double[] prices;
    private final int[] granted;
    private final int[] free;
    private final Deque<Integer> tooDear = new ArrayDeque<>();

    /** Changes {@code prices} and what is {@code granted}. */
    Reductions(Wishes wishes, WishesByPlace byPlace, double step, double[] prices, int[] granted) {
        this.wishes = wishes;
        this.byPlace = byPlace;
        this.step = step;
        this.prices = prices;
        this.granted = granted;
        this.free = IntStream.range(0, prices.length).map(wishes::capacity).toArray();
        IntStream.of(granted).filter(wish -> wish != PlacesSold.NOBODY).forEach(wish -> free[wishes.place(wish)]--);
    }

    void hold() {
        IntStream.range(0, prices.length).filter(this::isTooDear).forEach(tooDear::add);
        for (Integer place = tooDear.poll(); place != null; place = tooDear.poll()) {
            while (isTooDear(place)) {
                reduce(place);
            }
        }
    }

    private boolean isTooDear(int place) {
        return free[place] > 0 && prices[place] > 0;
    }

    /** To what the second best would pay, so that the best gains by coming. */
    private void reduce(int place) {
        int best = PlacesSold.NOBODY;
        double most = 0;
        double second = 0;
        for (int each = byPlace.from(place); each < byPlace.to(place); each++) {
            double pays = isAt(byPlace.seeker(each), place) ? 0 : pays(each);
            if (pays > most) {
                second = most;
                most = pays;
                best = each;
            } else if (pays > second) {
                second = pays;
            }
        }
        if (most <= step) {
            prices[place] = 0;
        } else {
            prices[place] = Math.max(0, second - step);
            move(byPlace.seeker(best), byPlace.wish(best));
        }
    }

    private boolean isAt(int seeker, int place) {
        return granted[seeker] != PlacesSold.NOBODY && wishes.place(granted[seeker]) == place;
    }

    /** The price that leaves somebody as much as they have now. */
    private double pays(int here) {
        int now = granted[byPlace.seeker(here)];
        double left = now == PlacesSold.NOBODY ? 0 : wishes.worth(now) - prices[wishes.place(now)];
        return wishes.worth(byPlace.wish(here)) - left;
    }

    private void move(int seeker, int wish) {
        int left = granted[seeker];
        granted[seeker] = wish;
        free[wishes.place(wish)]--;
        if (left != PlacesSold.NOBODY) {
            free[wishes.place(left)]++;
            tooDear.add(wishes.place(left));
        }
    }
}
