package org.dripstone.store;

import org.dripstone.feed.FeedRowId;

/** Ids as people see them. */
final class Ids {
    private Ids() {}

    static String feed(long id) {
        return "F" + id;
    }

    static String person(long id) {
        return "P" + id;
    }

    static String interest(long id) {
        return "I" + id;
    }

    static String suggestion(long id) {
        return "G" + id;
    }

    static String partnership(long id) {
        return "DS-" + id;
    }

    static String row(long feedRow) {
        return FeedRowId.said(feedRow);
    }
}
