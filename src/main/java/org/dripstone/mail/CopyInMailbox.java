package org.dripstone.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.SearchTerm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dripstone.correspondence.OutgoingMail;
import org.dripstone.correspondence.Testimony;
import org.dripstone.correspondence.Testimony.Kind;
import org.dripstone.correspondence.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for our own copy of a letter in our own mailbox, in every folder: filters move mail, and people do. Only when
 * all of them were looked through does a missing copy mean anything.
 */
public final class CopyInMailbox implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(CopyInMailbox.class);

    private final MailboxAccess mailbox;
    private final InstantSource clock;

    public CopyInMailbox(MailboxAccess mailbox, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public Optional<Testimony> of(String messageId) {
        Instant now = clock.instant();
        try (Store store = mailbox.open()) {
            for (Folder folder : store.getDefaultFolder().list("*")) {
                if ((folder.getType() & Folder.HOLDS_MESSAGES) != 0 && holds(folder, messageId)) {
                    return Optional.of(new Testimony(true, Kind.COPY, now, "in " + folder.getFullName()));
                }
            }
            return Optional.of(new Testimony(false, Kind.COPY, now, "in no folder"));
        } catch (MessagingException e) {
            LOG.warn("The mailbox could not be looked through ({}): {}", mailbox, e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean holds(Folder folder, String messageId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            SearchTerm byEither =
                    new OrTerm(new MessageIDTerm(messageId), new HeaderTerm(OutgoingMail.LETTER_HEADER, messageId));
            return folder.search(byEither).length > 0;
        } finally {
            folder.close(false);
        }
    }
}
