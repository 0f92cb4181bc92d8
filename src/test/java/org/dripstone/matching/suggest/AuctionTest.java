package org.dripstone.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void breaksNoCapacity() {
        for (int number = 0; number < 200; number++) {
            Wishes wishes = RandomWishes.of(number, 300, 20, 5, 1 + number % 12, false);
            int[] used = new int[wishes.countOfPlaces()];
            int[] granted = Auction.share(wishes).wishOf();
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
