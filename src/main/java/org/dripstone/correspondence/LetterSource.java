package org.dripstone.correspondence;

import java.util.Locale;

/** Where we have a person's details from, as the first letter must tell them. */
public enum LetterSource {
    REGISTRATION,
    INTEREST_FORM,
    SOLUTION_LIST,
    PARTICIPANT_LIST;

    /** As templates spell it: {@code interest-form}. */
    String fact() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
