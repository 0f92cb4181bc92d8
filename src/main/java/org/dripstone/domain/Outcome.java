package org.dripstone.domain;

/** What came of one row. Every row has exactly one. */
public enum Outcome {
    ACCEPTED,
    UPDATED,
    UNCHANGED,
    REJECTED,
    REVIEW
}
