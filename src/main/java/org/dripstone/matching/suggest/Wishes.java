package org.dripstone.matching.suggest;

import java.util.Arrays;

/**
 * Who would like what, and how much: wishes of seekers for places, of which each is there a limited number of times.
 *
 * <p>The wishes of seeker {@code i} stand from {@code starts[i]} to before {@code starts[i + 1]}.
 *
 * @param places the place of each wish
 * @param worth of each wish; more than nothing
 * @param capacity of each place
 */
public record Wishes(int[] starts, int[] places, double[] worth, int[] capacity) {

    public Wishes {
        starts = starts.clone();
        places = places.clone();
        worth = worth.clone();
        capacity = capacity.clone();
    }

    int seekers() {
        return starts.length - 1;
    }

    double dearest() {
        return Arrays.stream(worth).max().orElse(0);
    }

    int from(int seeker) {
        return starts[seeker];
    }

    int to(int seeker) {
        return starts[seeker + 1];
    }

    int place(int wish) {
        return places[wish];
    }

    double worth(int wish) {
        return worth[wish];
    }

    int capacity(int place) {
        return capacity[place];
    }

    int countOfPlaces() {
        return capacity.length;
    }
}
