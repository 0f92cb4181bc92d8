package org.dripstone.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuctionTest {

    @Test
    void isAsGoodAsTheBestOfFiveHundred() {
        for (int number = 0; number < 500; number++) {
            Wishes wishes = RandomWishes.of(
                    number, 20 + number % 180, 5 + number % 23, 1 + number % 5, 1 + number % 9, number % 2 == 0);
            Shares shares = Auction.share(wishes);
            double best = Oracle.best(wishes);
            assertThat(shares.total()).as("instance %d", number).isBetween(0.9999 * best, best + 1e-4);
            assertThat(shares.bound()).as("bound of %d", number).isGreaterThan(best - 1e-4);
        }
    }

    @Test
    void isAsGoodAsTheBestWhereManyWishForTheSame() {
        for (int number = 0; number < 200; number++) {
            Wishes wishes =
                    RandomWishes.alike(number, 10 + number % 90, 1 + number % 7, 1 + number % 13, 1 + number % 11);
            Shares shares = Auction.share(wishes);
            double best = Oracle.best(wishes);
            assertThat(shares.total()).as("instance %d", number).isBetween(0.9999 * best, best + 1e-4);
        }
    }

    /** Without anybody's solver: all ways to share a little out. */
    @Test
    void isTheBestOfAllWays() {
        for (int number = 0; number < 300; number++) {
            Wishes wishes = RandomWishes.of(number, 6, 4, 1 + number % 4, 1, number % 3 > 0);
            assertThat(Auction.share(wishes).total())
                    .as("instance %d", number)
                    .isCloseTo(bestFrom(0, wishes, new int[wishes.countOfPlaces()]), within(1e-5));
        }
    }

    private static double bestFrom(int seeker, Wishes wishes, int[] used) {
        if (seeker == wishes.seekers()) {
            return 0;
        }
        double best = bestFrom(seeker + 1, wishes, used);
        for (int wish = wishes.from(seeker); wish < wishes.to(seeker); wish++) {
            int place = wishes.place(wish);
            if (used[place] < wishes.capacity(place)) {
                used[place]++;
                best = Math.max(best, wishes.worth(wish) + bestFrom(seeker + 1, wishes, used));
                used[place]--;
            }
        }
        return best;
    }

    /** It took minutes when they outbid each other by next to nothing; now a second or so. */
    @ParameterizedTest(name = "{0} kinds of seekers, room for {1} at each of 200 places")
    @CsvSource({"1, 10", "1, 26", "1, 40", "20, 10", "20, 26"})
    @Timeout(60)
    void endsSoonWhereThousandsWishForTheSame(int kinds, int capacity) {
        Wishes wishes = RandomWishes.alike(1, 5_000, kinds, 200, capacity);
        Shares shares = Auction.share(wishes);
        assertThat(shares.certainly()).isGreaterThan(0.99999);
        assertBreaksNoCapacity(wishes, shares);
    }

    @Test
    @Timeout(60)
    void endsSoonWhereAllIsWorthTheSameToAll() {
        int[] places = IntStream.range(0, 1_000_000).map(wish -> wish % 200).toArray();
        int[] starts =
                IntStream.rangeClosed(0, 5_000).map(seeker -> seeker * 200).toArray();
        double[] worth = new double[places.length];
        Arrays.fill(worth, 0.5);
        int[] capacity = new int[200];
        Arrays.fill(capacity, 10);
        Shares shares = Auction.share(new Wishes(starts, places, worth, capacity));
        assertThat(shares.total()).isCloseTo(1_000, within(1e-6));
    }

    @Test
    void breaksNoCapacity() {
        for (int number = 0; number < 200; number++) {
            Wishes wishes = RandomWishes.of(number, 300, 20, 5, 1 + number % 12, number % 2 == 0);
            assertBreaksNoCapacity(wishes, Auction.share(wishes));
        }
    }

    private static void assertBreaksNoCapacity(Wishes wishes, Shares shares) {
        int[] used = new int[wishes.countOfPlaces()];
        int[] granted = shares.wishOf();
        for (int seeker = 0; seeker < granted.length; seeker++) {
            if (granted[seeker] >= 0) {
                assertThat(granted[seeker]).isBetween(wishes.from(seeker), wishes.to(seeker) - 1);
                used[wishes.place(granted[seeker])]++;
            }
        }
        for (int place = 0; place < used.length; place++) {
            assertThat(used[place]).isLessThanOrEqualTo(wishes.capacity(place));
        }
    }

    @Test
    void sharesTheSameWishesOutInTheSameWay() {
        Wishes wishes = RandomWishes.of(7, 500, 30, 6, 8, true);
        assertThat(Auction.share(wishes).wishOf())
                .isEqualTo(Auction.share(wishes).wishOf());
    }

    @Test
    void givesTheOnlyPlaceToWhomItIsWorthMost() {
        Wishes wishes =
                new Wishes(new int[] {0, 1, 3}, new int[] {0, 0, 1}, new double[] {0.9, 1.0, 0.8}, new int[] {1, 1});
        assertThat(Auction.share(wishes).wishOf()).containsExactly(0, 2);
    }

    @Test
    void sharesNothingWhereNobodyWishes() {
        Shares none = Auction.share(new Wishes(new int[] {0}, new int[0], new double[0], new int[] {3}));
        assertThat(none.total()).isZero();
        assertThat(none.certainly()).isEqualTo(1);
    }
}
