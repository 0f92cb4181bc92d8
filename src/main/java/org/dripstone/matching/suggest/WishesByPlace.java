package org.dripstone.matching.suggest;

/** The same wishes, asked from the other side: who wishes for a place. */
final class WishesByPlace {
    private final int[] starts;
    private final int[] wishes;
    private final int[] seekers;

    WishesByPlace(Wishes all) {
        starts = new int[all.countOfPlaces() + 1];
        int count = all.to(all.seekers() - 1);
        for (int wish = 0; wish < count; wish++) {
            starts[all.place(wish) + 1]++;
        }
        for (int place = 0; place < all.countOfPlaces(); place++) {
            starts[place + 1] += starts[place];
        }
        wishes = new int[count];
        seekers = new int[count];
        fill(all);
    }

    private void fill(Wishes all) {
        int[] next = starts.clone();
        for (int seeker = 0; seeker < all.seekers(); seeker++) {
            for (int wish = all.from(seeker); wish < all.to(seeker); wish++) {
                int here = next[all.place(wish)]++;
                wishes[here] = wish;
                seekers[here] = seeker;
            }
        }
    }

    int from(int place) {
        return starts[place];
    }

    int to(int place) {
        return starts[place + 1];
    }

    int wish(int here) {
        return wishes[here];
    }

    int seeker(int here) {
        return seekers[here];
    }
}
