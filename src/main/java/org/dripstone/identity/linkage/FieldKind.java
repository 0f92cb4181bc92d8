package org.dripstone.identity.linkage;

/**
 * What the cells of a column are, and so how they are compared. The chances are sensible constants for how like such a
 * field is in two records of one person; they were learned from no table, and are what learned ones are held against.
 */
public enum FieldKind {
    NAME(0.85, 0.08, 0.03, 0.03, 0.10),
    WORDS(0.75, 0.10, 0.06, 0.04, 0.15),
    DATE(0.90, 0.06, 0.02, 0.01, 0.10),
    IDENTIFIER(0.95, 0.03, 0.01, 0.01, 0.05),
    CODE(0.90, 0.05, 0.01, 0.01, 0.10),
    COUNTRY(0.92, 0.03, 0.01, 0.01, 0.05),
    NUMBER(0.60, 0.20, 0.10, 0.05, 0.15);

    private final double equal;
    private final double close;
    private final double near;
    private final double remote;
    private final double unlike;

    FieldKind(double equal, double close, double near, double remote, double unlike) {
        this.equal = equal;
        this.close = close;
        this.near = near;
        this.remote = remote;
        this.unlike = unlike;
    }

    /** One cell of this kind is hardly ever shared by chance. */
    boolean tellsAlone() {
        return this == DATE || this == IDENTIFIER || this == WORDS;
    }

    /** How often this field is so like in two records of one person, before anything was learned. */
    double chance(Likeness likeness) {
        return switch (likeness) {
            case EQUAL -> equal;
            case CLOSE -> close;
            case NEAR -> near;
            case REMOTE -> remote;
            case UNLIKE -> unlike;
        };
    }

    /** A part of an address, when there are several in a table. */
    boolean isOfAnAddress() {
        return this == WORDS || this == CODE;
    }

    static double bits(double odds) {
        return Math.log(odds) / Math.log(2);
    }
}
