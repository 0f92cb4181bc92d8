package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Side;

/**
 * A time that was offered to both sides.
 *
 * @param round counted from 1
 * @param said whether it suits, of each side that has said so
 * @param saidAt when a side last said anything of it
 */
public record OfferedSlot(
        long id,
        long partnership,
        int round,
        Instant start,
        Instant end,
        Instant offeredAt,
        Map<Side, Boolean> said,
        Optional<Instant> saidAt) {
    public OfferedSlot {
        said = Map.copyOf(said);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    boolean suitsBoth() {
        return says(Side.SEEKER, true) && says(Side.PROVIDER, true);
    }

    boolean isRefused() {
        return says(Side.SEEKER, false) || says(Side.PROVIDER, false);
    }

    private boolean says(Side side, boolean suits) {
        return Optional.ofNullable(said.get(side)).filter(each -> each == suits).isPresent();
    }
}
