package org.dripstone.correspondence;

/**
 * Somebody we may write to, as a letter needs to know them.
 *
 * @param language BCP 47; empty when they never said which
 * @param country ISO 3166-1 alpha-2; empty when not known
 * @param source where we have their address from, as the first letter has to say
 * @param silence why nothing may be sent to them; empty when they may be written to
 */
public record Contact(
        long person,
        String name,
        String address,
        String language,
        String organisation,
        String country,
        LetterSource source,
        String silence) {

    /** How the reason begins when no address of theirs works any more; any other reason is their wish. */
    public static final String LOST = "bounced: ";

    public boolean isLost() {
        return silence.startsWith(LOST);
    }

    public boolean isReachable() {
        return silence.isEmpty();
    }
}
