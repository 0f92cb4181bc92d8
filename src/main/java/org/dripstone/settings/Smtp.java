package org.dripstone.settings;

import java.util.Optional;

/**
 * The server that takes our mail.
 *
 * @param user empty when the server asks for none
 * @param rate mails a minute at most; the largest number for no limit
 * @param domainRate of those, mails a minute to one recipient domain
 */
public record Smtp(
        String host, int port, Security security, Optional<String> user, String password, int rate, int domainRate) {

    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + " " + security + "]";
    }
}
