package org.dripstone.visit;

import java.util.List;
import java.util.Optional;

/** What came of a change to a visit file. */
public sealed interface VisitOutcome {

    /**
     * It stands as {@code visit}.
     *
     * @param notes what follows from it, or should make people think, one sentence each
     * @param left why a part of what was told is left to a person; mostly empty
     */
    record Kept(Visit visit, List<String> notes, Optional<String> left) implements VisitOutcome {
        public Kept {
            notes = List.copyOf(notes);
        }

        Kept(Visit visit, List<String> notes) {
            this(visit, notes, Optional.empty());
        }
    }

    /** Nothing changed. */
    record Refused(String why) implements VisitOutcome {}
}
