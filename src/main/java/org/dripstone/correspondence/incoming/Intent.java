package org.dripstone.correspondence.incoming;

import java.util.Locale;

/** What a person wants, as far as the words show it. */
public enum Intent {
    YES,
    NOT_NOW,
    /** Not this partnership; others, and the person, stay. */
    NO,
    MET,
    DATES_PROPOSED,
    QUESTION,
    /** No more mail at all. */
    STOP;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
