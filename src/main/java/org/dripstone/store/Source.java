package org.dripstone.store;

import java.util.Comparator;

/** A row as people name it: {@code registrations.csv@12}. */
record Source(String feed, int row) {

    /** The same on every database: each of them has its own alphabet. */
    static final Comparator<Source> IN_ORDER =
            Comparator.comparing(Source::feed).thenComparing(Source::row);

    @Override
    public String toString() {
        return feed + "@" + row;
    }
}
