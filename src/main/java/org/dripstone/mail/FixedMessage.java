package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message whose id is ours: saving it again does not draw another one. */
final class FixedMessage extends SMTPMessage {

    private final String messageId;

    FixedMessage(Session session, String messageId, String envelopeFrom) {
        super(session);
        this.messageId = messageId;
        if (!envelopeFrom.isEmpty()) {
            setEnvelopeFrom(envelopeFrom);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
