package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.followup.Appointments;

/** Sessions that are booked, and times that are on offer for one. */
public final class BookedAndOffered implements Appointments {
    /** Time to say what came of a session, before anything else is asked. */
    private static final Duration ECHO = Duration.ofDays(7);

    private final MeetingStore meetings;
    private final OfferStore offers;

    public BookedAndOffered(MeetingStore meetings, OfferStore offers) {
        this.meetings = meetings;
        this.offers = offers;
    }

    @Override
    public Agenda of(long partnership) {
        List<Instant> sessions = meetings.of(partnership).stream()
                .filter(meeting -> !meeting.cancelled())
                .map(Meeting::end)
                .toList();
        Round round = Round.last(offers.of(partnership));
        return new Agenda(
                sessions,
                Stream.concat(sessions.stream().map(end -> end.plus(ECHO)), round.lapses().stream())
                        .reduce((one, other) -> one.isAfter(other) ? one : other),
                round.open());
    }
}
