package org.dripstone.matching.suggest;

import java.util.stream.IntStream;

/** The places, each sold as often as it is there; who paid least must go first. */
final class PlacesSold {
    static final int NOBODY = -1;

    private final int[] offset;
    private final int[] size;
    private final double[] bid;
    private final int[] bidder;
    private final double[] asked;

    /** @param asked for what is free, place by place */
    PlacesSold(Wishes wishes, double[] asked) {
        this.asked = asked.clone();
        int places = wishes.countOfPlaces();
        offset = new int[places + 1];
        size = new int[places];
        for (int place = 0; place < places; place++) {
            offset[place + 1] = offset[place] + wishes.capacity(place);
        }
        bid = new double[offset[places]];
        bidder = new int[offset[places]];
    }

    /** What must be outbid to get in. */
    double price(int place) {
        return isFull(place) && capacity(place) > 0 ? bid[offset[place]] : asked[place];
    }

    double[] prices() {
        return IntStream.range(0, size.length).mapToDouble(this::price).toArray();
    }

    private int capacity(int place) {
        return offset[place + 1] - offset[place];
    }

    private boolean isFull(int place) {
        return size[place] == capacity(place);
    }

    /** Sells the place; who has to leave for it, or nobody. */
    int sell(int place, int to, double at) {
        if (!isFull(place)) {
            rise(place, size[place]++, to, at);
            return NOBODY;
        }
        int out = bidder[offset[place]];
        sink(place, to, at);
        return out;
    }

    private void rise(int place, int hole, int to, double at) {
        int from = offset[place];
        int here = hole;
        while (here > 0 && at < bid[from + (here - 1) / 2]) {
            move(from + (here - 1) / 2, from + here);
            here = (here - 1) / 2;
        }
        put(from + here, to, at);
    }

    private void sink(int place, int to, double at) {
        int from = offset[place];
        int here = 0;
        for (int least = least(place, 0); least < size[place] && bid[from + least] < at; least = least(place, here)) {
            move(from + least, from + here);
            here = least;
        }
        put(from + here, to, at);
    }

    /** The lower of the two below; beyond the end when there are none. */
    private int least(int place, int above) {
        int left = 2 * above + 1;
        int right = left + 1;
        return right < size[place] && bid[offset[place] + right] < bid[offset[place] + left] ? right : left;
    }

    private void move(int from, int to) {
        put(to, bidder[from], bid[from]);
    }

    private void put(int where, int who, double at) {
        bid[where] = at;
        bidder[where] = who;
    }
}
