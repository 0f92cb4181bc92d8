package org.dripstone.matching.suggest;

import java.util.Arrays;

/**
 * Who would like what, and how much: wishes of seekers for places, of which each is there a limited number of times.
 *
 * <p>The wishes of seeker {@code i} stand from {@code starts[i]} to before {@code starts[i + 1]}.
 */
public final class Wishes {
    private final int[] starts;
    private final int[] places;
    private final double[] worth;
    private final int[] capacity;

    /**
     * Takes copies.
     *
     * @param places the place of each wish
     * @param worth of each wish; more than nothing
     * @param capacity of each place
     */
    public Wishes(int[] starts, int[] places, double[] worth, int[] capacity) {
        this.starts = starts.clone();
        this.places = places.clone();
        this.worth = worth.clone();
        this.capacity = capacity.clone();
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
