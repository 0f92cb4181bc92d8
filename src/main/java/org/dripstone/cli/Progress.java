package org.dripstone.cli;

import java.io.PrintWriter;

/** A bar that grows on a terminal; elsewhere nothing, so that logs and pipes stay clean. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final String BACK = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean watched;
    private final String what;
    private int shown = -1;

    Progress(Surroundings surroundings, String what) {
        this.err = surroundings.err();
        this.watched = surroundings.watched();
        this.what = what;
    }

    /** Cheap enough to be called for every row: it draws only when there is something new to see. */
    void at(long done, long total) {
        int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        if (watched && percent != shown) {
            shown = percent;
            int full = percent * WIDTH / 100;
            err.print(BACK + what + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " %");
            err.flush();
        }
    }

    /** Leaves no bar behind. */
    @Override
    public void close() {
        if (shown >= 0) {
            err.print(BACK);
            err.flush();
        }
    }
}
