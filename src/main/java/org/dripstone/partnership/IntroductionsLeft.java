package org.dripstone.partnership;

import java.time.Clock;
import org.dripstone.correspondence.Outbox.Departures;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;

/** Once the last introduction of a partnership has left, its two sides are introduced. */
public final class IntroductionsLeft implements Departures {
    private final PartnershipStore store;
    private final Clock clock;

    public IntroductionsLeft(PartnershipStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void left(long letter, String messageId) {
        store.introducedBy(letter)
                .forEach(partnership ->
                        store.move(partnership, Stage.INTRODUCED, clock.instant(), messageId, Standing.CONFIRMED));
    }
}
