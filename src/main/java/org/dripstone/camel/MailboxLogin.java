package org.dripstone.camel;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/** Keeps user and password out of the addresses of routes, where some of their letters would mean something. */
final class MailboxLogin extends MailAuthenticator {
    private final ImapServer server;

    MailboxLogin(ImapServer server) {
        this.server = server;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(server.imap().user(), server.imap().password());
    }
}
