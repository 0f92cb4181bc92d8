package org.dripstone.normalise;

import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Consent;

/** Whether a person agreed, as far as the form shows it. */
public final class Consents {
    private static final Set<String> REFUSALS = Answers.words("no");
    private static final Set<String> AGREEMENTS = Answers.words("yes");
    private static final Set<String> REFUSALS_IN_SENTENCES = Answers.words("no-in-sentence");
    private static final Set<String> AGREEMENTS_IN_SENTENCES = Answers.words("yes-in-sentence");

    private Consents() {}

    /** Reads a cell; a refusal anywhere in a sentence outweighs a word of agreement. */
    public static Consent read(String cell) {
        String said = Answers.key(cell);
        return exact(said).orElseGet(() -> inSentence(said));
    }

    private static Optional<Consent> exact(String said) {
        if (REFUSALS.contains(said)) {
            return Optional.of(Consent.REFUSED);
        }
        return AGREEMENTS.contains(said) ? Optional.of(Consent.GIVEN) : Optional.empty();
    }

    private static Consent inSentence(String said) {
        if (Answers.mentions(said, REFUSALS_IN_SENTENCES)) {
            return Consent.REFUSED;
        }
        return Answers.mentions(said, AGREEMENTS_IN_SENTENCES) ? Consent.GIVEN : Consent.NOT_ASKED;
    }
}
