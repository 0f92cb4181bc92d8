package org.dripstone.settings;

import java.util.Optional;

/**
 * The server that takes our mail.
 *
 * @param user empty when the server asks for none
 * @param rate mails a minute at most
 */
public record Smtp(String host, int port, Security security, Optional<String> user, String password, int rate) {

    @Override
    public String toString() {
        return "Smtp[" + host + ":" + port + " " + security + "]";
    }
}
