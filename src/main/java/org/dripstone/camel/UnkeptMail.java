package org.dripstone.camel;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.SearchTerm;
import java.util.Set;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.dripstone.mailbox.MailKeeping;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the messages that are not kept yet. Not by a mark in the mailbox, which people and other programs set too, nor
 * by a number that is counted up: a message is passed over only when its bytes are in the table.
 */
public final class UnkeptMail extends SearchTerm implements MailUidGenerator {
    private static final long serialVersionUID = 1L;

    private final transient MailKeeping keeping;
    private final String mailbox;
    private transient @Nullable Folder folder;
    private transient Set<Long> kept = Set.of();

    UnkeptMail(MailKeeping keeping, String mailbox) {
        this.keeping = keeping;
        this.mailbox = mailbox;
    }

    /** Asked for each message of the folder, by one thread; UIDs come for all of them at once. */
    @Override
    public boolean match(Message message) {
        try {
            begin(message.getFolder());
            return !kept.contains(uid(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("no UIDs from the server", e);
        }
    }

    private void begin(Folder opened) throws MessagingException {
        if (opened != folder) {
            FetchProfile uids = new FetchProfile();
            uids.add(UIDFolder.FetchProfileItem.UID);
            opened.fetch(opened.getMessages(), uids);
            kept = keeping.keptUids(mailbox, ((UIDFolder) opened).getUIDValidity());
            folder = opened;
        }
    }

    @Override
    public String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            return String.valueOf(uid(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("no UIDs from the server", e);
        }
    }

    private static long uid(Message message) throws MessagingException {
        return ((UIDFolder) message.getFolder()).getUID(message);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return mailbox.hashCode();
    }
}
