package org.dripstone.domain;

import java.util.Locale;

/** What the rows of a feed tell us about. */
public enum FeedKind {
    REGISTRATIONS,
    ATTENDANCE,
    SOLUTIONS,
    INTERESTS,
    MIXED;

    /** As written in receipts: {@code registrations}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
