package org.dripstone.correspondence;

import java.util.Optional;
import org.dripstone.correspondence.OutboxStore.DueLetter;

/**
 * Leave to send one letter, once.
 *
 * @param recipient the name it is addressed to
 * @param letter absent when the letter is not to be sent, or no longer
 */
public record Claim(String recipient, Optional<DueLetter> letter) {

    static final Claim NONE = new Claim("", Optional.empty());

    /** Routes branch on this. */
    public boolean isForSending() {
        return letter.isPresent();
    }

    /** The claimed letter; only for claims {@link #isForSending}. */
    public DueLetter due() {
        return letter.orElseThrow(() -> new IllegalStateException("nothing was claimed"));
    }
}
