package org.dripstone.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.dripstone.domain.Answer;

/**
 * What one of our tokens says, and that it is ours.
 *
 * @param person whom the letter with the token was written to; 0 for the secretariat
 * @param partnership what it was about; 0 for none in particular; for slots, the slot
 * @param answer only for {@link Purpose#ANSWER}
 * @param issued the second in which the letter was written
 * @param fresh whether it is young enough to move anything; an old one only says whose letter it came from
 */
public record TokenReading(
        Purpose purpose, long person, long partnership, Optional<Answer> answer, Instant issued, boolean fresh) {

    /** What a token is good for; a token for one purpose is worth nothing for another. */
    public enum Purpose {
        /** No more mail to this person. Good at any age. */
        STOP,
        /** Says only which letter is being answered. */
        LETTER,
        /** Holds back what would go out: of one partnership, or of the whole day. */
        HOLD,
        /** This time suits; what it is about is the slot. */
        SLOT,
        /** None of the times offered suits; what it is about is one of them. */
        NO_SLOT,
        ANSWER
    }
}
