package org.dripstone.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;

/**
 * Finds times at which both sides are at work. Where their hours do not meet, it takes the least bad: the times at which
 * the side that is worse off is as near to its working hours as can be; and never anybody's night, weekend or holiday.
 */
public final class SlotFinding {
    /** What people propose, and what is one choice too many. */
    static final int PROPOSED = 3;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    /** Outside of these nobody is asked for. */
    private static final LocalTime DAWN = LocalTime.of(6, 0);

    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private static final Duration GRID = Duration.ofMinutes(30);
    private static final Duration SEARCHED = Duration.ofDays(28);

    private final SendWindow window;

    public SlotFinding(SendWindow window) {
        this.window = window;
    }

    ZoneId zone(Whereabouts side) {
        return window.zone(side);
    }

    /** Where the two sides are, and how long they want to meet. */
    public record Wanted(Whereabouts seeker, Whereabouts provider, Duration length) {}

    /**
     * Up to three slots on different days of the four weeks from {@code notBefore} on, the first day first; on different
     * days of the week and at different hours as far as that costs neither side anything. None when there is no moment
     * at which both are awake on a working day.
     *
     * @param refused starts that were proposed before
     */
    public List<Slot> find(Wanted wanted, Instant notBefore, Collection<Instant> refused) {
        Map<LocalDate, List<Slot>> byDay = new TreeMap<>();
        candidates(wanted, notBefore)
                .filter(slot -> !refused.contains(slot.start()))
                .forEach(slot -> byDay.computeIfAbsent(
                                slot.start()
                                        .atZone(window.zone(wanted.seeker()))
                                        .toLocalDate(),
                                day -> new ArrayList<>())
                        .add(slot));
        Duration least = byDay.values().stream()
                .flatMap(List::stream)
                .map(Slot::worst)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        byDay.values().forEach(slots -> slots.removeIf(slot -> slot.worst().compareTo(least) > 0));
        byDay.values().removeIf(List::isEmpty);
        return spread(byDay);
    }

    private Stream<Slot> candidates(Wanted wanted, Instant notBefore) {
        long step = GRID.toSeconds();
        long first = -Math.floorDiv(-notBefore.getEpochSecond(), step);
        return LongStream.range(first, first + SEARCHED.dividedBy(GRID))
                .mapToObj(number -> Instant.ofEpochSecond(number * step))
                .flatMap(start -> slot(wanted, start).stream());
    }

    private Optional<Slot> slot(Wanted wanted, Instant start) {
        Instant end = start.plus(wanted.length());
        return strain(wanted.seeker(), start, end)
                .flatMap(seeker ->
                        strain(wanted.provider(), start, end).map(provider -> new Slot(start, end, seeker, provider)));
    }

    /** Nothing when it cannot be asked for. */
    private Optional<Duration> strain(Whereabouts side, Instant start, Instant end) {
        ZonedDateTime from = start.atZone(window.zone(side));
        ZonedDateTime to = end.atZone(window.zone(side));
        boolean possible = from.toLocalDate().equals(to.toLocalDate())
                && !from.toLocalTime().isBefore(DAWN)
                && !to.toLocalTime().isAfter(NIGHT)
                && window.isWorkingDay(from.toLocalDate(), side);
        return possible
                ? Optional.of(missing(from.toLocalTime(), MORNING).plus(missing(EVENING, to.toLocalTime())))
                : Optional.empty();
    }

    private static Duration missing(LocalTime from, LocalTime to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Somebody who teaches on Tuesdays, or in the mornings, finds another day, and another hour. */
    private List<Slot> spread(Map<LocalDate, List<Slot>> byDay) {
        List<Slot> chosen = new ArrayList<>();
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        Optional<LocalDate> last = Optional.empty();
        for (Map.Entry<LocalDate, List<Slot>> day : byDay.entrySet()) {
            LocalDate date = day.getKey();
            boolean tooNear =
                    last.filter(before -> before.plusDays(1).equals(date)).isPresent();
            if (chosen.size() < PROPOSED && !tooNear && weekdays.add(date.getDayOfWeek())) {
                chosen.add(ofDay(day.getValue(), chosen.size()));
                last = Optional.of(date);
            }
        }
        return chosen;
    }

    /** In the middle of what is possible, then early, then late; among these what costs both together least. */
    private static Slot ofDay(List<Slot> slots, int number) {
        Duration least =
                slots.stream().map(Slot::both).min(Comparator.naturalOrder()).orElseThrow();
        List<Slot> best =
                slots.stream().filter(slot -> slot.both().equals(least)).toList();
        return switch (number % PROPOSED) {
            case 0 -> best.get(best.size() / 2);
            case 1 -> best.get(0);
            default -> best.get(best.size() - 1);
        };
    }
}
