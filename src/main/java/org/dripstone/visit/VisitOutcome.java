package org.dripstone.visit;

import java.util.List;

/** What came of a change to a visit file. */
public sealed interface VisitOutcome {

    /**
     * It stands as {@code visit}.
     *
     * @param notes what follows from it, or should make people think, one sentence each
     */
    record Kept(Visit visit, List<String> notes) implements VisitOutcome {
        public Kept {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing changed. */
    record Refused(String why) implements VisitOutcome {}
}
