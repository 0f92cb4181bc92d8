package org.dripstone.partnership;

/** Told of every change of a partnership, within the transaction that brings it about. */
@FunctionalInterface
public interface JourneyListener {
    void changed(long partnership);
}
