package org.dripstone.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.WeekNews;
import org.dripstone.visit.VisitCountdown.Planned;

/** The visits to come, as the digest of the week lists them. */
public final class VisitsOfTheWeek implements WeekNews {
    private final VisitStore store;
    private final VisitCountdown countdown;
    private final FollowUpItems items;

    public VisitsOfTheWeek(VisitStore store, VisitCountdown countdown, FollowUpItems items) {
        this.store = store;
        this.countdown = countdown;
        this.items = items;
    }

    @Override
    public List<Line> on(LocalDate today) {
        return store.ahead(today).stream()
                .filter(visit -> !visit.isStopped() || visit.firstDay().isPresent())
                .map(visit -> line(visit, today))
                .toList();
    }

    private Line line(Visit visit, LocalDate today) {
        List<String> late = late(visit, today);
        String why = why(visit, late);
        return new Line(
                visit.partnership(),
                Side.SEEKER,
                Map.of(
                        "section",
                        "visits",
                        "when",
                        visit.entry(VisitField.FIRST_DAY),
                        "why",
                        why,
                        "words",
                        "",
                        "missing",
                        String.join(",", late),
                        "action",
                        why.equals("visit-prepared") ? "wait" : "visit"));
    }

    private static String why(Visit visit, List<String> late) {
        if (visit.isStopped()) {
            return visit.stopped().equals(Visit.VISA_REFUSED) ? Visit.VISA_REFUSED : "visit-stopped";
        }
        if (visit.firstDay().isEmpty()) {
            return "visit-undated";
        }
        return late.isEmpty() ? "visit-prepared" : "visit-late";
    }

    /** The lines that the file should hold by now. */
    private List<String> late(Visit visit, LocalDate today) {
        return countdown.planned(visit, VisitSides.whereabouts(items, visit.partnership()), today).stream()
                .filter(Planned::isLate)
                .flatMap(planned -> planned.step().fields().stream())
                .filter(field -> !visit.isSettled(field))
                .map(VisitField::code)
                .toList();
    }
}
