package org.dripstone.matching.suggest;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Wishes thrown together, the same for the same number. */
final class RandomWishes {
    private RandomWishes() {}

    static Wishes of(long number, int seekers, int places, int each, int capacity, boolean coarse) {
        Random random = new Random(number);
        int[] starts = new int[seekers + 1];
        int[] wanted = new int[seekers * each];
        double[] worth = new double[seekers * each];
        for (int seeker = 0; seeker < seekers; seeker++) {
            starts[seeker + 1] = starts[seeker] + each;
            BitSet taken = new BitSet();
            for (int wish = starts[seeker]; wish < starts[seeker + 1]; wish++) {
                int place = random.nextInt(places);
                wanted[wish] = taken.get(place) ? taken.nextClearBit(0) : place;
                taken.set(wanted[wish]);
                worth[wish] = coarse ? (1 + random.nextInt(10)) / 10.0 : 0.05 + 0.95 * random.nextDouble();
            }
        }
        return new Wishes(
                starts, wanted, worth, random.ints(places, 0, 2 * capacity + 1).toArray());
    }

    /** Only so many kinds of seekers, all of one kind with the same wishes for every place. */
    static Wishes alike(long number, int seekers, int kinds, int places, int capacity) {
        Random random = new Random(number);
        double[] ofKinds = random.doubles((long) kinds * places, 0.2, 1).toArray();
        int[] starts =
                IntStream.rangeClosed(0, seekers).map(seeker -> seeker * places).toArray();
        int[] wanted =
                IntStream.range(0, seekers * places).map(wish -> wish % places).toArray();
        double[] worth = IntStream.range(0, seekers * places)
                .mapToDouble(wish -> ofKinds[wish % (kinds * places)])
                .toArray();
        return new Wishes(
                starts,
                wanted,
                worth,
                IntStream.range(0, places).map(place -> capacity).toArray());
    }
}
