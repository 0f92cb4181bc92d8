package org.dripstone.matching.suggest;

/**
 * Who gets what.
 *
 * @param wishOf the wish that each seeker is granted; -1 for none
 * @param total what the granted wishes are worth
 * @param bound no way of sharing out is worth more
 */
public record Shares(int[] wishOf, double total, double bound) {
    public Shares {
        wishOf = wishOf.clone();
    }

    /** How near the best this is for certain; 1 where there is nothing to share. */
    public double certainly() {
        return bound == 0 ? 1 : total / bound;
    }
}
