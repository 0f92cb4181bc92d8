package org.dripstone.matching.suggest;

import java.util.Set;

/** Nobody is sent to their own country or organisation, or to what they asked for or were suggested before. */
final class EligiblePolicy {
    private final Set<Pair> taken;

    EligiblePolicy(Set<Pair> taken) {
        this.taken = taken;
    }

    boolean mayBeSuggested(Need need, Offer offer) {
        return !isTheirOwn(need, offer) && !taken.contains(new Pair(need.person(), offer.id()));
    }

    private static boolean isTheirOwn(Need need, Offer offer) {
        return isSame(need.country(), offer.solution().country())
                || isSame(need.organisation(), offer.solution().organisation())
                || offer.provider().filter(host -> host == need.person()).isPresent();
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
