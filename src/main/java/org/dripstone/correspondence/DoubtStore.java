package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The letters of which it is unknown whether they left, and what was seen of any. */
public interface DoubtStore {

    /** Whose witnesses are to be asked by {@code now}. */
    List<Doubt> toAsk(Instant now, int most);

    /** The letter of that Message-ID while it is in doubt; nobody else settles it until the transaction ends. */
    Optional<Doubt> lock(String messageId);

    /** Nobody knows; the witnesses are asked again at {@code next}. */
    void askAgain(long id, Instant next, String reason);

    /** Goes back into the queue. */
    void sendAgain(long id, Instant now, String reason);

    /** Keeps the first testimony of each kind. */
    void keep(String messageId, Testimony seen);

    /** The earliest that says that the letter arrived. */
    Optional<Testimony> kept(String messageId);

    /**
     * A letter in doubt.
     *
     * @param copyAsked whether a copy to our own mailbox was asked for
     * @param sendAgain whether it may go out once more when it did not leave
     * @param sentAgain how often it did already
     */
    record Doubt(long id, String messageId, Instant claimedAt, boolean copyAsked, boolean sendAgain, int sentAgain) {}
}
