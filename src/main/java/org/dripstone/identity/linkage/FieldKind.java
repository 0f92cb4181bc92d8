package org.dripstone.identity.linkage;

import org.dripstone.normalise.Typing;

/**
 * What the cells of a column are, and so how they are compared. The chances are sensible constants for how often such a
 * field is the same in two records of one person; they were learned from no table.
 */
public enum FieldKind {
    NAME(0.85),
    WORDS(0.8),
    DATE(0.9),
    IDENTIFIER(0.95),
    CODE(0.9);

    private static final double ALIKE = 0.75;
    private static final double REMOTELY = 0.5;
    private static final double NEAR_BITS = 5;
    private static final double NEAR_CODE_BITS = 2;
    private static final int SHORT_CODE = 3;

    /** Fields of an address depend on each other, so they count for less than all they seem to say. */
    private static final double DEPENDENT = 0.8;

    private final double kept;

    FieldKind(double kept) {
        this.kept = kept;
    }

    /** One cell of this kind is hardly ever shared by chance. */
    boolean tellsAlone() {
        return this == DATE || this == IDENTIFIER || this == WORDS;
    }

    /** How much two equal cells speak for one person, the more the rarer their value is. */
    double equalBits(double frequency) {
        double bits = bits(kept / frequency);
        return this == WORDS || this == CODE ? DEPENDENT * bits : bits;
    }

    /** How much two cells that differ speak for one person, or against it. */
    double unequalBits(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int errors = Typing.errors(one, other, longest);
        double alike = 1 - errors / (double) longest;
        return switch (this) {
            case NAME, WORDS -> alike >= ALIKE ? NEAR_BITS : alike >= REMOTELY ? 0 : against();
            case DATE, IDENTIFIER -> errors == 1 ? NEAR_BITS : against();
            case CODE -> errors == 1 && one.length() > SHORT_CODE ? NEAR_CODE_BITS : against();
        };
    }

    private double against() {
        return bits(1 - kept);
    }

    static double bits(double odds) {
        return Math.log(odds) / Math.log(2);
    }
}
