package org.dripstone.correspondence;

import java.time.Duration;

/** How long a letter waits after a failed try: longer each time, and not all letters equally long. */
final class RetryWaits {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int STEPS = 250;

    private RetryWaits() {}

    /**
     * One minute, two, four, up to four hours, and up to a quarter more, so that what failed together does not come
     * back together. The quarter follows from the letter and the try: a restart changes nothing.
     */
    static Duration after(String messageId, int tries) {
        Duration grown = FIRST.multipliedBy(1L << Math.max(0, Math.min(tries - 1, 12)));
        Duration wait = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
        return wait.plus(
                wait.multipliedBy(Math.floorMod(mixed(messageId, tries), STEPS)).dividedBy(1000));
    }

    /** Hash codes of names that differ in one letter lie side by side; this throws them apart. */
    private static int mixed(String messageId, int tries) {
        int hash = (messageId.hashCode() + tries) * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
