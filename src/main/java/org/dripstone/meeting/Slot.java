package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * A time at which two sides could meet.
 *
 * @param seekerStrain how much of it, or of the way to it, lies outside the seeker's usual hours
 * @param providerStrain the same for the provider
 */
public record Slot(Instant start, Instant end, Duration seekerStrain, Duration providerStrain) {

    /** Within the usual hours of both. */
    public boolean suitsBoth() {
        return worst().isZero();
    }

    /** What the side that it suits less has to bear. */
    Duration worst() {
        return seekerStrain.compareTo(providerStrain) > 0 ? seekerStrain : providerStrain;
    }

    Duration both() {
        return seekerStrain.plus(providerStrain);
    }
}
