package org.dripstone.feed;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Solution;

/** What a row says, in our terms. */
public sealed interface Entry {

    /** What the organiser should know about the row, whatever becomes of it. */
    List<Problem> problems();

    /** Somebody takes part. */
    record Registration(PersonSource person, List<Problem> problems) implements Entry {}

    /** Somebody presents a solution; the presenter is absent when the row gives no usable address. */
    record Offer(Solution solution, Optional<PersonSource> presenter, List<Problem> problems) implements Entry {}

    /**
     * Somebody is interested in solutions.
     *
     * @param registration where the form is a registration as well
     * @param mention the solutions as the form names them
     */
    record Interest(
            PersonSource seeker,
            Optional<PersonSource> registration,
            String mention,
            List<String> actions,
            String need,
            List<Problem> problems)
            implements Entry {}

    /** A device or a telephone stood in a report: nobody who could be written to, and nothing to mend. */
    record Nobody() implements Entry {

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** The row cannot be taken in; a refused consent is remembered all the same. */
    record Rejected(Optional<PersonSource> refusal, List<Problem> problems) implements Entry {}
}
