package org.dripstone.matching.suggest;

/** Who gets what, and how near the best that is. */
public final class Shares {
    private final int[] wishOf;
    private final double total;
    private final double bound;

    Shares(int[] wishOf, double total, double bound) {
        this.wishOf = wishOf.clone();
        this.total = total;
        this.bound = bound;
    }

    /** The wish that each seeker is granted; -1 for none. */
    public int[] wishOf() {
        return wishOf.clone();
    }

    /** What the granted wishes are worth. */
    public double total() {
        return total;
    }

    /** No way of sharing out is worth more. */
    double bound() {
        return bound;
    }

    /** The better of two ways to share the same out, by what either proves. */
    Shares orBetter(Shares other) {
        Shares better = other.total > total ? other : this;
        return new Shares(better.wishOf, better.total, Math.min(bound, other.bound));
    }

    /** How near the best this is for certain; 1 where there is nothing to share. */
    public double certainly() {
        return bound == 0 ? 1 : total / bound;
    }
}
