package org.dripstone.normalise;

/** How far two written organisations are one. */
public enum OrganisationAgreement {
    /** The same words in any language, order or usual abbreviation. */
    EQUAL,
    /** One is the other's initials, or has a word abbreviated or mistyped. */
    ALIAS,
    /** A part of it, or most words in common. */
    SIMILAR,
    DIFFERENT,
    /** At least one was not said. */
    UNKNOWN;

    public boolean isOne() {
        return this == EQUAL || this == ALIAS;
    }
}
