package org.dripstone.visit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.time.Whereabouts;

/** Where the two sides of a visit are, as far as it is known. */
final class VisitSides {
    private VisitSides() {}

    static Map<Side, Whereabouts> whereabouts(FollowUpItems items, long partnership) {
        Map<Side, Whereabouts> where = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            items.contact(partnership, side)
                    .ifPresent(contact -> where.put(side, new Whereabouts(contact.country(), Optional.empty())));
        }
        return where;
    }
}
