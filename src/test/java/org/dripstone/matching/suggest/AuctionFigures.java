package org.dripstone.matching.suggest;

import java.util.Locale;

/** Prints how the auction and the flow solver of OR-tools compare; run by {@code scripts/match-figures}. */
final class AuctionFigures {
    private static final double SECOND = 1e9;

    private AuctionFigures() {}

    public static void main(String[] args) {
        for (int capacity : new int[] {20, 40, 80}) {
            Wishes wishes = RandomWishes.of(capacity, 100_000, 2_000, 10, capacity, false);
            for (int round = 0; round < 3; round++) {
                compare(wishes, capacity);
            }
        }
    }

    private static void compare(Wishes wishes, int capacity) {
        long begin = System.nanoTime();
        Shares shares = Auction.share(wishes);
        long ours = System.nanoTime();
        double best = Oracle.best(wishes);
        long theirs = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "capacity %d: auction %.2f s, OR-tools %.2f s; total %.7f of the best, at least %.7f by its own bound%n",
                capacity,
                (ours - begin) / SECOND,
                (theirs - ours) / SECOND,
                shares.total() / best,
                shares.certainly());
    }
}
