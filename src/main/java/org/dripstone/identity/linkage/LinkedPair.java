package org.dripstone.identity.linkage;

/** Two records by their row, the smaller first. */
public record LinkedPair(int a, int b) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Millions of neighbouring rows must not meet in one place of a set. */
    @Override
    public int hashCode() {
        long mixed = ((((long) a) << 32) | b) * GOLDEN;
        return (int) (mixed >>> 32);
    }
}
