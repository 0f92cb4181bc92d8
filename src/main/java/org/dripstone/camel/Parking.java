package org.dripstone.camel;

import org.apache.camel.Exchange;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.feed.FeedIntake;
import org.dripstone.store.UnusableDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where work goes that failed again and again, so that the rest goes on. */
public final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final FeedIntake intake;

    Parking(FeedIntake intake) {
        this.intake = intake;
    }

    /** Sets the file aside that {@code exchange} was about; whatever lies in a table is found again by its route. */
    public void park(Exchange exchange) throws Exception {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String route = exchange.getProperty(Exchange.FAILURE_ROUTE_ID, String.class);
        LOG.error("{} failed", route, failure);
        if (failure != null && UnusableDatabase.isAway(failure)) {
            // No fault of the file: it stays where it is until the database is back.
            throw failure;
        }
        if (exchange.getProperty("drop") instanceof Drop drop) {
            Receipt receipt = intake.park(drop);
            LOG.error("set aside as {}", receipt.feed());
        }
    }
}
