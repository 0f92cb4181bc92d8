package org.dripstone.matching.suggest;

import java.util.Set;
import java.util.regex.Pattern;

/** Nobody is sent to their own country or organisation, or to what they asked for or were suggested before. */
final class EligiblePolicy {
    private static final Pattern OF_EVERY_COUNTRY = Pattern.compile(
            "(?iu)minist|министерств|وزارة|部$|parliament|parlement|parlamento|парламент|البرلمان|supreme court|treasury");

    private final Set<Pair> taken;

    EligiblePolicy(Set<Pair> taken) {
        this.taken = taken;
    }

    boolean mayBeSuggested(Need need, Offer offer) {
        return !isTheirOwn(need, offer) && !taken.contains(new Pair(need.person(), offer.id()));
    }

    private static boolean isTheirOwn(Need need, Offer offer) {
        return isSame(need.country(), offer.solution().country())
                || isSameOrganisation(need, offer)
                || offer.provider().filter(host -> host == need.person()).isPresent();
    }

    /** Every country has a ministry of health; the name of a bank or of an institute may be the same one's in two. */
    private static boolean isSameOrganisation(Need need, Offer offer) {
        boolean known = !need.country().isEmpty() && !offer.solution().country().isEmpty();
        return isSame(need.organisation(), offer.solution().organisation())
                && !(known && OF_EVERY_COUNTRY.matcher(need.organisation()).find());
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
