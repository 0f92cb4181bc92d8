package org.dripstone.partnership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;

/** Where it is kept how far each partnership has come, and what its two sides said. */
public interface JourneyStore {

    /** The journey, which nobody else changes until the transaction at hand ends. */
    Optional<Journey> lock(long partnership);

    /** The journey as it is now, for those who only look. */
    Optional<Journey> find(long partnership);

    /** Keeps all of {@code journey} but the moves that led to it. */
    void keep(Journey journey);

    void keep(long partnership, Statement statement);

    /** What was said of {@code partnership}, oldest first. */
    List<Said> said(long partnership);

    /** Whether {@code side} said this before, by the same evidence. */
    boolean isKept(long partnership, Side side, Optional<Answer> answer, String evidence);

    /** When the newest letter to {@code side} about {@code partnership} was written. */
    Optional<Instant> lastAsked(long partnership, Side side);

    /** The partnership that a merged one goes on as. */
    Optional<Long> mergedInto(long partnership);

    /** The follow-ups of {@code partnership} have to be thought over. */
    void toPlan(long partnership);

    /**
     * What one side said.
     *
     * @param answer absent for a mere sign of life
     * @param evidence the message it was said in
     * @param words in their own words, if there were any
     */
    record Statement(
            Side side, Optional<Answer> answer, Instant at, String evidence, String words, JourneyOutcome came) {}

    /** That one side said something. */
    record Said(Side side, Optional<Answer> answer, Instant at) {}
}
