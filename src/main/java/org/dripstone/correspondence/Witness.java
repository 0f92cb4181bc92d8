package org.dripstone.correspondence;

import java.util.Optional;

/** Somebody who can know whether a letter arrived when the server's answer was lost. */
public interface Witness {

    /** Empty when it cannot tell: that a witness is silent means nothing. */
    Optional<Testimony> of(String messageId);
}
