package org.dripstone.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Side;

/** Who a message is from, and which of our letters it speaks of. */
public interface Correspondents {

    /** The one person who has {@code address}; nobody when several share it. */
    Optional<Long> person(String address);

    /** The person that {@code person} has become part of; themselves when nobody. */
    long living(long person);

    /** On which side of {@code partnership} the person is. */
    Optional<Side> side(long person, long partnership);

    /** Our letter with this Message-ID. */
    Optional<WrittenLetter> letter(String messageId);

    /** Our letter of this number in the outbox. */
    Optional<WrittenLetter> letter(long number);

    /**
     * The one letter to {@code person} that holds a token {@code issued} then; none where several were written at that
     * time.
     *
     * @param partnership what it is about; 0 when the token does not say
     */
    Optional<WrittenLetter> letter(long person, long partnership, Instant issued);

    /** Our letter with this Message-ID that was for an address, and not for one of the people of a partnership. */
    Optional<ShortNote> shortNote(String messageId);

    List<String> addresses(long person);

    /** Whether nothing is sent to {@code address} any more. */
    boolean isClosed(String address);

    /** Whether a letter of {@code step} was written to {@code address} since. */
    boolean wroteSince(String step, String address, Instant when);

    /** Nothing is sent to {@code address} any more. A reason that is there already stays. */
    void close(String address, String reason, Instant now);

    /** Notes that {@code address} could not be reached on {@code day}; on how many days since {@code since} that was so. */
    int unreached(String address, LocalDate day, LocalDate since);

    /** A letter of ours, with the partnerships it is about. */
    record WrittenLetter(String messageId, long person, String address, List<Long> partnerships) {}

    /**
     * An acknowledgement, a receipt, or what goes to the secretariat.
     *
     * @param step which of these
     */
    record ShortNote(String step, String address) {}
}
