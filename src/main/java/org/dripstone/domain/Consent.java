package org.dripstone.domain;

/** Whether a person agreed to be written to. A refusal outweighs everything else that is said of the person. */
public enum Consent {
    GIVEN,
    REFUSED,
    NOT_ASKED
}
