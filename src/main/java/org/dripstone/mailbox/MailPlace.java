package org.dripstone.mailbox;

/**
 * Where a message lies.
 *
 * @param mailbox user, host and folder
 * @param uidvalidity while it stays the same, so do the UIDs of the folder
 */
public record MailPlace(String mailbox, long uidvalidity, long uid) {}
