package org.dripstone.correspondence.incoming;

import java.util.Locale;

/** What a person wants, as far as the words show it. */
public enum Intent {
    YES,
    NOT_NOW,
    NO,
    MET,
    DATES_PROPOSED,
    QUESTION,
    /** No more mail at all. */
    STOP,
    /** Not this partnership; others stay. */
    NOT_THIS_PARTNERSHIP;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
