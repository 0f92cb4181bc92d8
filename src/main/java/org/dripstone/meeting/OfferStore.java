package org.dripstone.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Side;

/** Where offered times are kept. */
public interface OfferStore {

    void add(long partnership, int round, List<Slot> slots, Instant now);

    /** All that {@code partnership} was ever offered, the first round first. */
    List<OfferedSlot> of(long partnership);

    /** With all of its partnership, nobody else changes it until the transaction ends. */
    Optional<OfferedSlot> lock(long slot);

    void say(long slot, Side side, boolean suits, Instant now);
}
