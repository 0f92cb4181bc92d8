package org.dripstone.camel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Waits ten minutes for the answer to the final dot, as RFC 5321 4.5.3.2.6 asks: a server that is still scanning the
 * mail has often taken it, and giving up there sends it twice.
 */
final class PatientTransport extends SMTPTransport {

    private final KeptSocket socket;
    private final int finalDotMs;

    PatientTransport(Session session, String protocol, KeptSocket socket, int finalDotMs) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
        this.socket = socket;
        this.finalDotMs = finalDotMs;
    }

    @Override
    protected void finishData() throws MessagingException {
        Socket wire = socket.current();
        try {
            int usual = wire.getSoTimeout();
            wire.setSoTimeout(finalDotMs);
            super.finishData();
            wire.setSoTimeout(usual);
        } catch (SMTPSendFailedException e) {
            throw e.getReturnCode() >= 400 ? e : new AnswerLost(e);
        } catch (MessagingException | IOException e) {
            throw new AnswerLost(e);
        }
    }
}
