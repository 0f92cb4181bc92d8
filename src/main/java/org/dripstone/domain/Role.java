package org.dripstone.domain;

/** As whom a row speaks of a person. */
public enum Role {
    PARTICIPANT,
    PRESENTER,
    SEEKER,
    /** A form whose consent was refused: it tells nothing but that. */
    REFUSAL
}
