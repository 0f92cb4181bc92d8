package org.dripstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;

/** Where our own mailbox is, and how it is entered. */
public record MailboxAccess(String host, int port, Security security, String user, String password) {

    private static final String WAIT_MS = "30000";

    /** How the line is protected. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }

    /** The mailbox, open; whoever has it closes it. */
    Store open() throws MessagingException {
        String protocol = security == Security.TLS ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", WAIT_MS);
        properties.setProperty(prefix + "timeout", WAIT_MS);
        properties.setProperty(prefix + "writetimeout", WAIT_MS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(host, port, user, password);
        return store;
    }
}
