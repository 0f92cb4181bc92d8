package org.dripstone.correspondence.incoming;

import java.util.Locale;

/**
 * Why a letter did not arrive.
 *
 * <p>The name says whose move it is: the address is dead, the recipient's side is in trouble, or we are not wanted.
 */
public enum BounceReason {
    NO_SUCH_USER("5.1.1", true),
    NO_SUCH_HOST("5.1.2", true),
    /** The mailbox was given up for another one. */
    MOVED("5.1.6", true),
    /** The domain takes no mail at all. */
    NO_MAIL_HERE("5.1.10", true),
    DISABLED("5.2.1", true),
    MAILBOX_FULL("5.2.2", false),
    TOO_BIG("5.3.4", false),
    /** The recipient's own filter or rule, not the server's, said no. */
    FILTERED("5.2.0", false),
    BAD_SENDER("5.1.8", false),
    SPAM("5.7.1", false),
    VIRUS("5.7.0", false),
    BAD_REPUTATION("5.7.1", false),
    BLOCKED("5.7.1", false),
    AUTHENTICATION("5.7.26", false),
    POLICY("5.7.1", false),
    RELAYING("5.7.1", false),
    TOO_MANY("4.7.28", false),
    BAD_CONTENT("5.6.0", false),
    PROTOCOL("5.5.0", false),
    SYSTEM_FULL("4.3.1", false),
    SYSTEM("5.3.0", false),
    NETWORK("4.4.1", false),
    LOOP("5.4.6", false),
    EXPIRED("4.4.7", false),
    COMPLAINED("5.7.1", true),
    UNKNOWN("5.0.0", true);

    private final String status;
    private final boolean deadAddress;

    BounceReason(String status, boolean deadAddress) {
        this.status = status;
        this.deadAddress = deadAddress;
    }

    /** The status that stands for it where a report names none. */
    public String status() {
        return status;
    }

    /** Whether writing again makes no sense; unknown counts as such when the server said so for good. */
    public boolean isDeadAddress() {
        return deadAddress;
    }

    /** As it is shown: {@code no-such-user}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
