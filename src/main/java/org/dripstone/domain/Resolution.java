package org.dripstone.domain;

/** Whether two records tell of one person, with the reason a person can follow. */
public sealed interface Resolution {

    String why();

    /** Between 0 (surely two people) and 1 (surely one). */
    double score();

    /** One person; merges by itself. */
    record Same(double score, String why) implements Resolution {}

    /** Perhaps one person; a human decides. */
    record Possible(double score, String why) implements Resolution {}

    /** Two people. */
    record Different(double score, String why) implements Resolution {}
}
