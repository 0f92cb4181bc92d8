package org.dripstone.cli;

/** What scripts learn from us. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    /** Done, but some rows were rejected or wait for a decision. */
    static final int LEFT_OPEN = 3;

    private ExitCode() {}
}
