package org.dripstone.settings;

import java.time.Duration;

/**
 * The one mailbox that is read.
 *
 * @param poll how long to wait between two looks
 * @param authserv what the server calls itself in Authentication-Results; empty to heed none
 */
public record Imap(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String folder,
        Duration poll,
        String authserv) {

    @Override
    public String toString() {
        return "Imap[" + host + ":" + port + " " + security + " " + folder + "]";
    }
}
