package org.dripstone.store;

import java.util.Comparator;
import org.dripstone.feed.FeedRowId;

/** A row as people name it: {@code registrations.csv@12}. */
record Source(String feed, int row) {

    /** @param key see {@link FeedRowId} */
    static Source of(String feed, int key) {
        return new Source(feed, FeedRowId.number(key));
    }

    /** The same on every database: each of them has its own alphabet. */
    static final Comparator<Source> IN_ORDER =
            Comparator.comparing(Source::feed).thenComparing(Source::row);

    @Override
    public String toString() {
        return feed + "@" + row;
    }
}
