package org.dripstone.identity.linkage;

/** How like two filled cells of a column are; what differs entirely speaks against one person. */
enum Likeness {
    EQUAL(0),
    CLOSE(1),
    NEAR(2),
    REMOTE(3),
    UNLIKE(4);

    static final int LEVELS = 5;

    private final int level;

    Likeness(int level) {
        this.level = level;
    }

    /** From 0, the same, on. */
    int level() {
        return level;
    }
}
