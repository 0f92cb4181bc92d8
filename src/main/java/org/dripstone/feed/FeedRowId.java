package org.dripstone.feed;

/** A row's id is its feed's and its number, so that it is known before the row is kept and the same after a crash. */
public final class FeedRowId {
    private static final long ROWS_A_FEED = 10_000_000L;

    private FeedRowId() {}

    public static long of(long feed, int number) {
        return feed * ROWS_A_FEED + number;
    }

    public static long feed(long row) {
        return row / ROWS_A_FEED;
    }

    public static int number(long row) {
        return (int) (row % ROWS_A_FEED);
    }
}
