package org.dripstone.settings;

import java.time.Duration;

/**
 * The one mailbox that is read.
 *
 * @param poll how long to wait between two looks
 */
public record Imap(
        String host, int port, Security security, String user, String password, String folder, Duration poll) {

    @Override
    public String toString() {
        return "Imap[" + host + ":" + port + " " + security + " " + folder + "]";
    }
}
