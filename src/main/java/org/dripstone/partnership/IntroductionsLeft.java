package org.dripstone.partnership;

import org.dripstone.correspondence.Outbox.Departures;
import org.dripstone.domain.Stage;

/** Once the last introduction of a partnership has left, its two sides are introduced. */
public final class IntroductionsLeft implements Departures {
    /** Of Message-IDs, which begin with the step of their letter. */
    private static final String INTRODUCTIONS = "<introduction-";

    private final PartnershipStore store;
    private final Journeys journeys;

    public IntroductionsLeft(PartnershipStore store, Journeys journeys) {
        this.store = store;
        this.journeys = journeys;
    }

    @Override
    public void left(long letter, String messageId) {
        if (messageId.startsWith(INTRODUCTIONS)) {
            store.introducedBy(letter).forEach(partnership -> journeys.known(partnership, Stage.INTRODUCED, messageId));
        }
    }
}
