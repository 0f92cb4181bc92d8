package org.dripstone.journey;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread brings about. */
final class Until {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Until() {}

    /** Asks again and again; gives up after a time that only a fault takes. */
    static void holds(String what, Callable<Boolean> condition) throws Exception {
        holds(what, condition, () -> "");
    }

    /** @param instead what there is, should the wait be in vain */
    static void holds(String what, Callable<Boolean> condition, Callable<String> instead) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited until " + what + " " + instead.call());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
