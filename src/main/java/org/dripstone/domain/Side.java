package org.dripstone.domain;

import java.util.Locale;

/** The two sides of a partnership. */
public enum Side {
    /** Who asked for the solution. */
    SEEKER,
    /** Who presented it. */
    PROVIDER;

    public Side other() {
        return this == SEEKER ? PROVIDER : SEEKER;
    }

    /** As tables and exports spell it: {@code seeker}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
