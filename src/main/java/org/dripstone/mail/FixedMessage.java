package org.dripstone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message whose id is ours: saving it again does not draw another one. */
final class FixedMessage extends SMTPMessage {

    private final String messageId;
    private final Address reader;

    /** @param reader who gets it, whoever else its header names */
    FixedMessage(Session session, String messageId, String envelopeFrom, Address reader) {
        super(session);
        this.messageId = messageId;
        this.reader = reader;
        if (!envelopeFrom.isEmpty()) {
            setEnvelopeFrom(envelopeFrom);
        }
    }

    @Override
    public Address[] getAllRecipients() {
        return new Address[] {reader};
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
