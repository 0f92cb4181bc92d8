package org.dripstone.camel;

import jakarta.mail.Session;
import java.util.Properties;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Security;

/**
 * The mailbox that is read, and how carefully: the certificate must be valid and for this host whenever there is one,
 * and no answer is waited for without end.
 */
record ImapServer(Imap imap, int millis) {
    private static final int MILLIS = 60_000;

    /** Few round trips, and little of a message in memory. */
    private static final int FETCHED_AT_ONCE = 1 << 20;

    ImapServer(Imap imap) {
        this(imap, MILLIS);
    }

    /** As its messages are told from those of another. */
    String name() {
        return imap.user() + "@" + imap.host() + "/" + imap.folder();
    }

    /** One protocol name for both kinds of line, so that one route reads them. */
    Session session() {
        Properties properties = new Properties();
        String wait = String.valueOf(millis);
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty("mail.imap.connectiontimeout", wait);
        properties.setProperty("mail.imap.timeout", wait);
        properties.setProperty("mail.imap.writetimeout", wait);
        properties.setProperty("mail.imap.ssl.enable", String.valueOf(imap.security() == Security.TLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(imap.security() == Security.STARTTLS));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(imap.security() == Security.STARTTLS));
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.partialfetch", "true");
        properties.setProperty("mail.imap.fetchsize", String.valueOf(FETCHED_AT_ONCE));
        // Servers say wrong sizes; the end of a message is where it ends.
        properties.setProperty("mail.imap.ignorebodystructuresize", "true");
        return Session.getInstance(properties);
    }
}
