package org.dripstone.meeting;

/** What came of a change to a meeting. */
public sealed interface MeetingOutcome {

    /** It stands as {@code meeting}, and both sides are told. */
    record Told(Meeting meeting) implements MeetingOutcome {}

    /** Nothing changed. */
    record Refused(String why) implements MeetingOutcome {}
}
