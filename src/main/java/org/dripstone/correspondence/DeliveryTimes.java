package org.dripstone.correspondence;

import java.time.Instant;

/** When a letter may reach its reader. */
@FunctionalInterface
public interface DeliveryTimes {

    /** The first moment from {@code notBefore} on at which {@code reader} is at work. */
    Instant earliest(Contact reader, Instant notBefore);
}
