package org.dripstone.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Side;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.visit.VisitStore.Written;

/**
 * Counts the preparation of a visit back from its first day. A day on which one of the two countries does not work moves
 * to the last one before it on which both do: what a ministry has to do takes people on both ends.
 */
public final class VisitCountdown {
    /** Farther than any two countries' holidays lie apart; then the day stands as it is. */
    private static final int DAYS_SEARCHED = 14;

    private static final Whereabouts ANYWHERE = new Whereabouts("", Optional.empty());

    private final SendWindow window;

    public VisitCountdown(SendWindow window) {
        this.window = window;
    }

    /** A step that is not done, and when its letter to this side is due. */
    record Due(VisitStep step, Side side, Instant at) {}

    /** A step with the day by which it should be done. */
    public record Planned(VisitStep step, LocalDate day, boolean isDone, boolean isLate) {}

    /** All that is still to be written about {@code visit}, the first first; nothing once it has begun, or without dates. */
    List<Due> dues(Visit visit, Set<Written> written, Map<Side, Whereabouts> where, LocalDate today) {
        if (!visit.hasDates() || !visit.firstDay().filter(today::isBefore).isPresent()) {
            return List.of();
        }
        return Arrays.stream(VisitStep.values())
                .filter(step -> !visit.isDone(step))
                .flatMap(step -> step.sides().stream()
                        .filter(side -> !written.contains(new Written(step, side)))
                        .map(side -> due(visit, step, side, where)))
                .sorted(Comparator.comparing(Due::at).thenComparing(Due::step).thenComparing(Due::side))
                .toList();
    }

    private Due due(Visit visit, VisitStep step, Side side, Map<Side, Whereabouts> where) {
        Whereabouts reader = where.getOrDefault(side, ANYWHERE);
        Instant morning = day(visit.firstDay().orElseThrow(), step, where)
                .atStartOfDay(window.zone(reader))
                .toInstant();
        return new Due(step, side, window.earliest(morning, reader, visit.reference() + step + side));
    }

    /** The preparation as it stands, the first step first; nothing without a first day. */
    public List<Planned> planned(Visit visit, Map<Side, Whereabouts> where, LocalDate today) {
        return visit.firstDay().stream()
                .flatMap(first ->
                        Arrays.stream(VisitStep.values()).map(step -> planned(visit, step, first, where, today)))
                .toList();
    }

    private Planned planned(
            Visit visit, VisitStep step, LocalDate first, Map<Side, Whereabouts> where, LocalDate today) {
        LocalDate day = day(first, step, where);
        boolean isLate = !visit.isStopped() && !visit.isDone(step) && isPeoples(step) && today.isAfter(day);
        return new Planned(step, day, visit.isDone(step), isLate);
    }

    /** A briefing is given by our letter itself. */
    private static boolean isPeoples(VisitStep step) {
        return !step.fields().isEmpty();
    }

    private LocalDate day(LocalDate first, VisitStep step, Map<Side, Whereabouts> where) {
        LocalDate wanted = first.minusDays(step.daysBefore());
        return Stream.iterate(wanted, day -> day.minusDays(1))
                .limit(DAYS_SEARCHED)
                .filter(day -> where.values().stream().allMatch(reader -> window.isWorkingDay(day, reader)))
                .findFirst()
                .orElse(wanted);
    }
}
