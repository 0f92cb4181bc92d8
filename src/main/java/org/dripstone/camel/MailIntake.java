package org.dripstone.camel;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Body;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.UnreadableMail;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Takes a message out of Camel's hands as the bytes it is. Nothing of it is looked at before it is kept. */
public final class MailIntake {
    private final MailKeeping keeping;
    private final String mailbox;

    MailIntake(MailKeeping keeping, String mailbox) {
        this.keeping = keeping;
        this.mailbox = mailbox;
    }

    public void keep(@Body Message message) throws IOException, MailboxAway {
        try {
            keep((IMAPMessage) message);
        } catch (MessageRemovedException gone) {
            // Somebody was quicker; there is nothing to keep.
        } catch (MessagingException | UnreadableMail e) {
            notRead(message, e);
        }
    }

    private void keep(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream raw = message.getMimeStream()) {
            keeping.keep(place(message), raw, message.getSize());
        }
    }

    /** A line that broke is no fault of the message. */
    private void notRead(Message message, Exception failure) throws MailboxAway {
        if (failure.getCause() instanceof MessageRemovedException) {
            return;
        }
        Folder folder = message.getFolder();
        if (!folder.isOpen() || !folder.getStore().isConnected()) {
            throw new MailboxAway(failure);
        }
        try {
            keeping.giveUp(place(message), MailboxTrouble.firstLine(failure));
        } catch (MessagingException e) {
            throw new MailboxAway(e);
        }
    }

    private MailPlace place(Message message) throws MessagingException {
        UIDFolder folder = (UIDFolder) message.getFolder();
        return new MailPlace(mailbox, folder.getUIDValidity(), folder.getUID(message));
    }
}
