package org.dripstone.domain;

import java.util.Locale;

/** Why a row or a file was not taken as it stands. The names are part of the receipt's format. */
public enum ProblemCode {
    EMAIL_MISSING,
    EMAIL_INVALID,
    CONSENT_REFUSED,
    NAME_MISSING,
    COUNTRY_UNKNOWN,
    SOLUTION_UNKNOWN,
    SOLUTION_AMBIGUOUS,
    PERSON_AMBIGUOUS,
    DATE_AMBIGUOUS,
    PHONE_SHORTENED,
    ROW_MALFORMED,
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    LAYOUT_UNKNOWN;

    /** As written in receipts: {@code email-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
