package org.dripstone.camel;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.UnreadableMail;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message out of Camel's hands as the bytes it is. Nothing of it is looked at before it is kept. */
public final class MailIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    /** Looks, each over a line of its own: people and other programs move messages while we read. */
    private static final int LOOKS = 4;

    /** More troubled messages than this at once are no fault of single ones. */
    private static final int MOST_TROUBLED = 1_000;

    private final MailKeeping keeping;
    private final String mailbox;

    /** How often a message that is still there could not be read; one that a restart forgets is tried some times more. */
    private final Map<MailPlace, Integer> troubled = new ConcurrentHashMap<>();

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
        troubled.remove(place(message));
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
            givenUpInTheEnd(place(message), MailboxTrouble.firstLine(failure));
        } catch (MessagingException e) {
            throw new MailboxAway(e);
        }
    }

    private void givenUpInTheEnd(MailPlace place, String reason) {
        if (troubled.size() > MOST_TROUBLED) {
            troubled.clear();
        }
        int looks = troubled.merge(place, 1, Integer::sum);
        if (looks < LOOKS) {
            LOG.info("message {} could not be read ({}); it is tried again", place.uid(), reason);
        } else {
            keeping.giveUp(place, reason);
            troubled.remove(place);
        }
    }

    private MailPlace place(Message message) throws MessagingException {
        UIDFolder folder = (UIDFolder) message.getFolder();
        return new MailPlace(mailbox, folder.getUIDValidity(), folder.getUID(message));
    }
}
