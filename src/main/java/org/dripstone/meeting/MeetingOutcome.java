package org.dripstone.meeting;

import java.util.List;

/** What came of a change to meetings. */
public sealed interface MeetingOutcome {

    /** They stand as {@code meetings}, at least one, and both sides are told. */
    record Told(List<Meeting> meetings) implements MeetingOutcome {
        public Told {
            meetings = List.copyOf(meetings);
        }

        /** The first of them. */
        public Meeting meeting() {
            return meetings.get(0);
        }
    }

    /** Nothing changed. */
    record Refused(String why) implements MeetingOutcome {}
}
