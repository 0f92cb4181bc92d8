package org.dripstone.camel;

import jakarta.mail.MessagingException;
import org.dripstone.settings.Imap;

/**
 * A look at the mailbox that takes nothing out of it.
 *
 * @param trouble why it cannot be read; empty when it can
 * @param messages how many lie in the folder that is read
 * @param canMakeFolders whether messages can be moved to folders beside it
 */
public record MailboxProbe(String trouble, int messages, boolean canMakeFolders) {
    private static final int MILLIS = 10_000;

    /** Logs in as the service does; whatever is wrong is said in words. */
    public static MailboxProbe of(Imap imap) {
        try (OpenMailbox mailbox = OpenMailbox.of(new ImapServer(imap, MILLIS))) {
            return new MailboxProbe("", mailbox.messages(), canMakeFolders(mailbox));
        } catch (MessagingException e) {
            return new MailboxProbe(MailboxTrouble.words(e), 0, false);
        }
    }

    private static boolean canMakeFolders(OpenMailbox mailbox) {
        try {
            return mailbox.canMakeFolders();
        } catch (MessagingException e) {
            return false;
        }
    }
}
