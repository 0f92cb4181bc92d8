package org.dripstone.domain;

/** What a side would like after a session. */
public enum NextStep {
    SESSION,
    VISIT,
    ADAPTATION,
    NOTHING
}
