package org.dripstone.domain;

import java.util.Locale;

/** Why a row or a file was not taken as it stands. Their names are in receipts. */
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
    LAYOUT_UNKNOWN,
    SHEETS_HIDDEN,
    ROWS_HIDDEN;

    /** Said of a file in which nothing is wrong; no program has to act on it. */
    public boolean isNote() {
        return this == SHEETS_HIDDEN || this == ROWS_HIDDEN;
    }

    /** {@code email-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As written in receipts for machines, which read a fixed list of them. */
    public String inReceipts() {
        return this == PHONE_SHORTENED ? ROW_MALFORMED.code() : code();
    }
}
