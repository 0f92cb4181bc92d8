package org.dripstone.visit;

import java.util.Arrays;
import java.util.List;
import org.dripstone.domain.Side;

/** Whom something is asked of. */
enum Asked {
    SEEKER,
    PROVIDER,
    BOTH,
    NEITHER;

    boolean includes(Side side) {
        return this == BOTH || name().equals(side.name());
    }

    List<Side> sides() {
        return Arrays.stream(Side.values()).filter(this::includes).toList();
    }
}
