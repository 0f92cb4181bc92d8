package org.dripstone.correspondence;

/**
 * How one sender works.
 *
 * @param sender its name, another for each process
 * @param isAlone whether no other process can have the database open, so that whoever claimed something before is dead
 * @param sendingTwiceLeavesOne whether a letter handed over twice is still one letter, as it is in a folder
 * @param asksForCopies whether each letter also goes to our own mailbox
 * @param rate letters a minute at most, of all senders together
 * @param domainRate of those, letters a minute to one recipient domain
 */
public record OutboxTerms(
        String sender,
        boolean isAlone,
        boolean sendingTwiceLeavesOne,
        boolean asksForCopies,
        int rate,
        int domainRate) {

    /** A rate that is none. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Into a folder, as fast as it goes. */
    public static OutboxTerms intoFolder(String sender, boolean isAlone) {
        return new OutboxTerms(sender, isAlone, true, false, UNLIMITED, UNLIMITED);
    }

    boolean isLimited() {
        return rate < UNLIMITED || domainRate < UNLIMITED;
    }
}
