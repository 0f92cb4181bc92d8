package org.dripstone.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a visa or a letter of invitation is. */
enum VisitState {
    NEEDED,
    NOT_NEEDED,
    GRANTED,
    REFUSED,
    SENT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<VisitState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Whether nobody has to do anything about it any more. */
    boolean isSettled() {
        return this == NOT_NEEDED || this == GRANTED || this == SENT;
    }
}
