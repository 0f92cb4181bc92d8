package org.dripstone.domain;

import java.util.Locale;

/** What a column of an organiser's table can mean to us. */
public enum Field {
    EMAIL,
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    /** A form of address in a column of its own: Dr, Mrs, Prof. */
    TITLE_OF_ADDRESS,
    ORGANISATION,
    JOB_TITLE,
    COUNTRY,
    PHONE,
    /** The language a person wants to be written to in. */
    LANGUAGE,
    CONSENT,
    /** In person or virtual. */
    MODE,
    REGISTERED_AT,
    SUBMITTED_AT,
    /** Approved, cancelled, denied: whether the organiser let the person in. */
    APPROVAL,
    ATTENDED,
    MINUTES,
    /** The solutions a participant is interested in, one or several in a cell. */
    SOLUTIONS,
    /** What the participant wants to do next. */
    ACTIONS,
    NEED,
    /** The organiser's code of a solution. */
    CODE,
    TITLE,
    SUMMARY,
    THEME,
    SDG,
    PRESENTER,
    PRESENTER_EMAIL,
    /** The languages a provider can host in. */
    LANGUAGES,
    VISIT_CAPACITY,
    /** A running number, which means nothing. */
    NUMBER,
    /** A question of the organiser's own: kept with the row, never interpreted. */
    ANSWER,
    /** A secret, a password or a network address: never kept. */
    DROPPED;

    /** As written in receipts: {@code given_name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
