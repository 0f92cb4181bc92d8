package org.dripstone.timelapse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A mail on its way to us.
 *
 * @param at when it arrives
 * @param octets the message, a character for each of its bytes
 */
public record Post(Instant at, String octets) {

    public byte[] raw() {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }
}
