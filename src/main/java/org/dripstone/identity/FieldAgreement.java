package org.dripstone.identity;

/** Whether two short, exact fields agree. */
enum FieldAgreement {
    SAME,
    OTHER,
    UNKNOWN;

    static FieldAgreement of(String some, String other) {
        if (some.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        return some.equals(other) ? SAME : OTHER;
    }

    double bits(double same, double other) {
        return this == SAME ? same : this == OTHER ? other : 0;
    }
}
