package org.dripstone.camel;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.MessageIDTerm;
import org.dripstone.mailbox.MailStore.Move;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A conversation with the mailbox: looks whether it can be read, and puts messages into their folders. */
final class OpenMailbox implements AutoCloseable {
    private final IMAPStore store;
    private final IMAPFolder folder;

    private OpenMailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Logs in and opens the folder, which is made when it is not there. */
    static OpenMailbox of(ImapServer server) throws MessagingException {
        IMAPStore store = (IMAPStore) server.session().getStore("imap");
        try {
            store.connect(
                    server.imap().host(),
                    server.imap().port(),
                    server.imap().user(),
                    server.imap().password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(server.imap().folder());
            made(folder);
            folder.open(Folder.READ_WRITE);
            return new OpenMailbox(store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static void made(Folder folder) throws MessagingException {
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new FolderNotFoundException(folder, "the folder " + folder.getFullName() + " cannot be made");
        }
    }

    /** Whether folders can be made beside the one that is read; leaves none behind. */
    boolean canMakeFolders() throws MessagingException {
        Folder trial = beside("Dripstone-trial");
        boolean made = trial.exists() || trial.create(Folder.HOLDS_MESSAGES);
        return made && trial.delete(true);
    }

    int messages() throws MessagingException {
        return folder.getMessageCount();
    }

    /** Moves a message and says how that went. Whoever was killed in between may do it again. */
    String move(Move move) throws MessagingException {
        Message message = find(move);
        if (message == null) {
            return "was not there any more";
        }
        Folder target = beside(move.folder().folder());
        made(target);
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, target);
        } else {
            copyOnce(one, target, move.messageId());
            remove(one);
        }
        return "moved to " + move.folder().folder();
    }

    /** Throws {@code failure} on when it was that of the line, not of what was asked for. */
    void requireOpen(MessagingException failure) throws MessagingException {
        if (!folder.isOpen() || !store.isConnected()) {
            throw failure;
        }
    }

    /** By UID; after the server has given out new ones, by what the message calls itself. */
    @SuppressWarnings("NullAway") // as Jakarta Mail answers
    private Message find(Move move) throws MessagingException {
        if (folder.getUIDValidity() == move.place().uidvalidity()) {
            return folder.getMessageByUID(move.place().uid());
        }
        Message[] found =
                move.messageId().isEmpty() ? new Message[0] : folder.search(new MessageIDTerm(move.messageId()));
        return found.length == 0 ? null : found[0];
    }

    /** A copy may be left from a try that was cut off. */
    private void copyOnce(Message[] one, Folder target, String messageId) throws MessagingException {
        target.open(Folder.READ_ONLY);
        boolean there = !messageId.isEmpty() && target.search(new MessageIDTerm(messageId)).length > 0;
        target.close(false);
        if (!there) {
            folder.copyMessages(one, target);
        }
    }

    private void remove(Message[] one) throws MessagingException {
        one[0].setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one);
        } else {
            folder.expunge();
        }
    }

    /** Some servers keep all folders of a user below INBOX (RFC 2342). */
    private Folder beside(String name) throws MessagingException {
        Folder[] roots = store.getPersonalNamespaces();
        String prefix = roots.length == 0 ? "" : roots[0].getFullName();
        if (prefix.isEmpty()) {
            return store.getFolder(name);
        }
        char separator = roots[0].getSeparator();
        return store.getFolder(prefix.endsWith(String.valueOf(separator)) ? prefix + name : prefix + separator + name);
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
