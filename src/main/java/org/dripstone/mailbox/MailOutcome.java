package org.dripstone.mailbox;

import org.dripstone.correspondence.incoming.MailClass;

/**
 * What came of a message.
 *
 * @param mailClass what kind it is, as it is shown
 * @param outcome a few words
 * @param reason why, for the person who checks
 */
public record MailOutcome(MailStatus status, MailFolder folder, String mailClass, String outcome, String reason) {

    public static MailOutcome done(MailClass mailClass, String outcome, String reason) {
        return new MailOutcome(MailStatus.UNDERSTOOD, MailFolder.PROCESSED, mailClass.code(), outcome, reason);
    }

    /** Understood, but a person should see it. */
    public static MailOutcome forAPerson(MailClass mailClass, String outcome, String reason) {
        return new MailOutcome(MailStatus.UNDERSTOOD, MailFolder.ATTENTION, mailClass.code(), outcome, reason);
    }

    static MailOutcome takenIn(String outcome, String reason) {
        return new MailOutcome(MailStatus.UNDERSTOOD, MailFolder.FEEDS, MailClass.FEED.code(), outcome, reason);
    }

    /** Nothing follows from it before a person says so. */
    public static MailOutcome waiting(MailClass mailClass, String outcome, String reason) {
        return new MailOutcome(MailStatus.WAITING, MailFolder.ATTENTION, mailClass.code(), outcome, reason);
    }

    static MailOutcome parked(String mailClass, String reason) {
        return new MailOutcome(MailStatus.PARKED, MailFolder.ATTENTION, mailClass, "set aside", reason);
    }
}
