package org.dripstone.normalise;

import java.util.Optional;
import java.util.Set;

/** Whether a person agreed to be contacted, as far as the form shows it. */
public enum Consent {
    GIVEN,
    REFUSED,
    /** Left blank, or written in words nobody here can read as a yes or a no. */
    NOT_ASKED;

    private static final Set<String> REFUSALS = Answers.words("no");
    private static final Set<String> AGREEMENTS = Answers.words("yes");

    /** Reads a cell; a refusal anywhere in a sentence outweighs a word of agreement. */
    public static Consent read(String cell) {
        var said = Answers.key(cell);
        return exact(said).orElseGet(() -> inSentence(said));
    }

    private static Optional<Consent> exact(String said) {
        if (REFUSALS.contains(said)) {
            return Optional.of(REFUSED);
        }
        return AGREEMENTS.contains(said) ? Optional.of(GIVEN) : Optional.empty();
    }

    private static Consent inSentence(String said) {
        if (Answers.mentions(said, Answers.words("no-in-sentence"))) {
            return REFUSED;
        }
        return Answers.mentions(said, Answers.words("yes-in-sentence")) ? GIVEN : NOT_ASKED;
    }
}
