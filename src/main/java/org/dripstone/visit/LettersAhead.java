package org.dripstone.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.LettersOfVisits;
import org.dripstone.visit.VisitCountdown.Due;

/** What the visits to come will have written to their two sides, unless it is done before. */
public final class LettersAhead implements LettersOfVisits {
    private final VisitStore store;
    private final VisitCountdown countdown;
    private final FollowUpItems items;
    private final Clock clock;

    public LettersAhead(VisitStore store, VisitCountdown countdown, FollowUpItems items, Clock clock) {
        this.store = store;
        this.countdown = countdown;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public List<Announced> until(Instant until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.ahead(today).stream()
                .filter(visit -> items.isUnderWay(visit.partnership()))
                .flatMap(visit -> of(visit, until, today))
                .toList();
    }

    private Stream<Announced> of(Visit visit, Instant until, LocalDate today) {
        return visit.firstDay().stream()
                .flatMap(first -> countdown
                        .dues(
                                visit,
                                store.written(visit.id(), first),
                                VisitSides.whereabouts(items, visit.partnership()),
                                today)
                        .stream())
                .filter(due -> !due.at().isAfter(until))
                .filter(due -> items.contact(visit.partnership(), due.side())
                        .filter(Contact::isReachable)
                        .isPresent())
                .collect(Collectors.groupingBy(due -> new When(due.side(), at(due)), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(letter -> announced(visit, letter));
    }

    /** What is overdue goes out in one letter. */
    private Instant at(Due due) {
        Instant now = clock.instant();
        return due.at().isBefore(now) ? now : due.at();
    }

    private static Announced announced(Visit visit, Map.Entry<When, List<Due>> letter) {
        String steps = letter.getValue().stream().map(due -> due.step().code()).collect(Collectors.joining(", "));
        return new Announced(
                visit.reference(),
                visit.partnership(),
                letter.getKey().side(),
                letter.getKey().at(),
                VisitLetters.COUNTDOWN,
                "the visit of " + visit.entry(VisitField.FIRST_DAY) + ": " + steps);
    }

    /** What makes it one letter. */
    private record When(Side side, Instant at) implements Comparable<When> {
        @Override
        public int compareTo(When other) {
            int first = at.compareTo(other.at);
            return first == 0 ? side.compareTo(other.side) : first;
        }
    }
}
