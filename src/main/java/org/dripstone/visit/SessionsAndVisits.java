package org.dripstone.visit;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dripstone.followup.Appointments;

/** Sessions, and the days of a visit. */
public final class SessionsAndVisits implements Appointments {
    /** Whoever has just heard that a visit is called off is not asked how it is prepared. */
    private static final Duration QUIET = Duration.ofDays(14);

    private final Appointments sessions;
    private final VisitStore visits;

    public SessionsAndVisits(Appointments sessions, VisitStore visits) {
        this.sessions = sessions;
        this.visits = visits;
    }

    @Override
    public Agenda of(long partnership) {
        Optional<Visit> visit = visits.of(partnership);
        Agenda agenda = visit.filter(Visit::isStopped)
                .flatMap(stopped -> visits.calledOffAt(partnership))
                .map(at -> sessions.of(partnership).busyUntil(at.plus(QUIET)))
                .orElseGet(() -> sessions.of(partnership));
        return visit.filter(Visit::hasDates)
                .flatMap(Visit::lastDay)
                .map(last -> agenda.withVisit(
                        last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(agenda);
    }
}
