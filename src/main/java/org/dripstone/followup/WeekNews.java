package org.dripstone.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Side;

/** What else the digest of the week tells. */
@FunctionalInterface
public interface WeekNews {
    WeekNews NONE = today -> List.of();

    List<Line> on(LocalDate today);

    /**
     * A line of the digest.
     *
     * @param about the side it shows first
     * @param facts as the letter names them
     */
    record Line(long partnership, Side about, Map<String, Object> facts) {}
}
