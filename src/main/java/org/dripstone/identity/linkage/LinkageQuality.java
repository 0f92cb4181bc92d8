package org.dripstone.identity.linkage;

/**
 * Pairs counted.
 *
 * @param truth that are one
 * @param reached of those, that were compared at all
 * @param compared that were compared
 * @param linked that we say are one
 * @param right of those, that are
 */
public record LinkageQuality(int truth, int reached, int compared, int linked, int right) {

    public double blockingRecall() {
        return reached / (double) truth;
    }

    public double precision() {
        return right / (double) Math.max(1, linked);
    }

    public double recall() {
        return right / (double) Math.max(1, truth);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return 2.0 * right / (linked + truth);
    }
}
