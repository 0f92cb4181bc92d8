package org.dripstone.visit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.visit.VisitStore.Load;

/** How many visits a provider can host in a year, and what that leaves for one more. */
final class Hosting {
    private static final Set<VisitField> DAYS = Set.of(VisitField.FIRST_DAY, VisitField.LAST_DAY);

    private final VisitStore store;

    Hosting(VisitStore store) {
        this.store = store;
    }

    /**
     * Why the provider cannot be visited as {@code after} says, as far as the catalogue knows; only of a visit that would
     * take a place which {@code before} did not have.
     */
    Optional<String> full(Visit before, Visit after) {
        return year(after)
                .filter(year -> takesAPlace(before, after))
                .flatMap(year -> Optional.of(store.load(before, year))
                        .filter(Load::isFull)
                        .map(load -> refusal(before, after, load, year)));
    }

    private static boolean takesAPlace(Visit before, Visit after) {
        boolean wants = after.hasDates() || (!after.isStopped() && after.hasOtherDaysThan(before));
        return wants
                && !after.isRefusedAVisa()
                && (!before.hasDates() || !year(before).equals(year(after)));
    }

    private static String refusal(Visit before, Visit after, Load load, int year) {
        boolean days = after.hasOtherDaysThan(before);
        return "the provider can host " + visits(load.capacity()) + " a year, and " + load.others() + " have days in "
                + year + "; so " + (days ? "these days are not entered" : "the visit stays called off")
                + " and nobody is invited. When the provider agrees: dripstone visit set DS-" + before.partnership()
                + " " + (days ? days(after) : visa(after)) + " --beyond-capacity";
    }

    private static String days(Visit after) {
        return "dates " + after.entry(VisitField.FIRST_DAY) + ".."
                + (after.lastDay().isPresent() ? after.entry(VisitField.LAST_DAY) : "LAST");
    }

    private static String visa(Visit after) {
        String state = after.entry(VisitField.VISA);
        return "visa " + (state.isEmpty() ? "\"\"" : state);
    }

    /** What is left of {@code values} once nothing of them takes a place. */
    static Map<VisitField, String> withoutClaims(Visit before, Map<VisitField, String> values) {
        Map<VisitField, String> others = new EnumMap<>(VisitField.class);
        others.putAll(values);
        others.keySet().removeAll(DAYS);
        if (before.stopped().equals(Visit.VISA_REFUSED)) {
            others.remove(VisitField.VISA);
        }
        return others;
    }

    /** In words; nothing where the catalogue does not say how much they can. */
    Optional<String> of(Visit visit, LocalDate today) {
        int year = year(visit).orElse(today.getYear());
        return Optional.of(store.load(visit, year))
                .filter(Load::isKnown)
                .map(load -> "the provider can host " + visits(load.capacity()) + " a year; others in " + year + ": "
                        + load.others());
    }

    private static Optional<Integer> year(Visit visit) {
        return visit.firstDay().map(LocalDate::getYear);
    }

    private static String visits(int number) {
        return number == 1 ? "1 visit" : number + " visits";
    }
}
