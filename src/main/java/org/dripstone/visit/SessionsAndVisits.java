package org.dripstone.visit;

import java.time.ZoneOffset;
import org.dripstone.followup.Appointments;

/** Sessions, and the days of a visit. */
public final class SessionsAndVisits implements Appointments {
    private final Appointments sessions;
    private final VisitStore visits;

    public SessionsAndVisits(Appointments sessions, VisitStore visits) {
        this.sessions = sessions;
        this.visits = visits;
    }

    @Override
    public Agenda of(long partnership) {
        Agenda agenda = sessions.of(partnership);
        return visits.of(partnership)
                .filter(Visit::hasDates)
                .flatMap(Visit::lastDay)
                .map(last -> agenda.withVisit(
                        last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(agenda);
    }
}
