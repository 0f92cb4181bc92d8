package org.dripstone.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Side;
import org.dripstone.followup.WeekNews;

/** The visits to come, as the digest of the week lists them. */
public final class VisitsOfTheWeek implements WeekNews {
    private final VisitStore store;

    public VisitsOfTheWeek(VisitStore store) {
        this.store = store;
    }

    @Override
    public List<Line> on(LocalDate today) {
        return store.ahead(today).stream()
                .filter(visit -> !visit.isStopped() || visit.firstDay().isPresent())
                .map(visit -> line(visit, today))
                .toList();
    }

    private static Line line(Visit visit, LocalDate today) {
        String why = why(visit, today);
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
                        "action",
                        why.equals("visit-prepared") ? "wait" : "visit"));
    }

    private static String why(Visit visit, LocalDate today) {
        if (visit.isStopped()) {
            return visit.stopped().equals(Visit.VISA_REFUSED) ? Visit.VISA_REFUSED : "visit-stopped";
        }
        return visit.firstDay()
                .map(first -> isLate(visit, first, today) ? "visit-late" : "visit-prepared")
                .orElse("visit-undated");
    }

    private static boolean isLate(Visit visit, LocalDate first, LocalDate today) {
        return Arrays.stream(VisitStep.values())
                .filter(step -> !step.fields().isEmpty() && !visit.isDone(step))
                .anyMatch(step -> first.minusDays(step.daysBefore()).isBefore(today));
    }
}
