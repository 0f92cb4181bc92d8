package org.dripstone.normalise;

import java.util.Optional;
import java.util.Set;

/** What became of a registration, where a platform or a list says so in a column of its own. */
public final class RegistrationStates {
    private static final Set<String> CAME = Answers.words("came");
    private static final Set<String> NOT_COMING = Answers.words("not-coming");

    private RegistrationStates() {}

    /** Whether its person was there; nothing for a state that leaves it open, such as <i>approved</i> or <i>pending</i>. */
    public static Optional<Boolean> attended(String cell) {
        String said = Answers.key(cell);
        if (NOT_COMING.contains(said)) {
            return Optional.of(false);
        }
        return CAME.contains(said) ? Optional.of(true) : Optional.empty();
    }
}
