package org.dripstone.identity;

import java.util.List;

/** Whom a record tells of. */
public sealed interface Identification {

    /**
     * Somebody we know.
     *
     * @param others people we took for others, whom the record shows to be the same
     */
    record Known(long person, List<Long> others, String why) implements Identification {}

    /**
     * Nobody we know for sure.
     *
     * @param doubts people it may be, for somebody to decide
     */
    record Unknown(List<Doubt> doubts) implements Identification {}

    /** A person it may be, and why. */
    record Doubt(long person, String why) {}
}
