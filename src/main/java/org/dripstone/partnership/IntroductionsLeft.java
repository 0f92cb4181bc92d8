package org.dripstone.partnership;

import org.dripstone.correspondence.Outbox.Departures;
import org.dripstone.domain.Stage;

/** Once the last introduction of a partnership has left, its two sides are introduced. */
public final class IntroductionsLeft implements Departures {
    private final PartnershipStore store;
    private final Journeys journeys;

    public IntroductionsLeft(PartnershipStore store, Journeys journeys) {
        this.store = store;
        this.journeys = journeys;
    }

    @Override
    public void left(long letter, String messageId) {
        store.introducedBy(letter).forEach(partnership -> journeys.known(partnership, Stage.INTRODUCED, messageId));
    }
}
