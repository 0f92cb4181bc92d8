package org.dripstone.followup;

import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.followup.DigestStore.Quiet;

/** Why a partnership stands still, as far as it can be told from who speaks, and what the secretariat may do about it. */
record StallPolicy(String why, String action, Side about) {

    static StallPolicy of(Quiet quiet) {
        if (quiet.held()) {
            return new StallPolicy("held", "wait", Side.SEEKER);
        }
        if (quiet.away().isPresent()) {
            return new StallPolicy("away", "wait", quiet.away().orElseThrow());
        }
        Optional<Side> onlyOne =
                quiet.spoke().size() == 1 ? Optional.of(quiet.spoke().iterator().next()) : Optional.empty();
        return onlyOne.map(Side::other)
                .map(silent -> new StallPolicy("one-side", "call-first", silent))
                .orElseGet(() -> quiet.spoke().isEmpty()
                        ? new StallPolicy("no-answer", "call", Side.SEEKER)
                        : new StallPolicy("no-progress", "write", Side.SEEKER));
    }

    /** As letters name them. */
    Map<String, Object> facts() {
        return Map.of("why", why, "action", action);
    }
}
