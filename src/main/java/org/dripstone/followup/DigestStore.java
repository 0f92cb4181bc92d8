package org.dripstone.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;

/** Where it is kept which digests were written, and what there is to tell in the next. */
public interface DigestStore {

    /** Notes that the digest of {@code day} is being written; false when it was before. */
    boolean begin(String kind, LocalDate day, Instant now);

    /** When the last digest of a kind before {@code now} was written. */
    Optional<Instant> lastBefore(String kind, Instant now);

    /** The last stage each partnership moved to since then, if it did; stages before the introduction do not count. */
    List<Move> moves(Instant since);

    /** The last word said in each partnership since then. */
    List<Heard> heard(Instant since);

    /** Partnerships with flags that are not over. */
    List<Flagged> flagged();

    /** Partnerships of which the secretariat was to be told since then that they are stalled. */
    List<Long> stalled(Instant since);

    /** Who keeps {@code partnership} waiting, as far as that is known. */
    Quiet quiet(long partnership, Instant now);

    /** Partnerships whose sides contradict each other since then, or later. */
    List<Long> contradicted(Instant since);

    /** A partnership moved. */
    record Move(long partnership, Stage to, Instant at, boolean confirmed) {}

    /** One side said something; no answer where it was a mere sign of life. */
    record Heard(long partnership, Side side, Optional<Answer> answer, Instant at, String words) {}

    /**
     * What is known of a partnership that does not move.
     *
     * @param spoke the sides that said anything since its stage was reached
     * @param away a side that is away
     * @param held whether nothing about it is sent because the secretariat wants it so
     */
    record Quiet(Set<Side> spoke, Optional<Side> away, boolean held) {}

    /** A partnership that a person should look at. */
    record Flagged(long partnership, Stage stage, Instant since, List<String> flags) {
        boolean has(String kind) {
            return flags.stream().anyMatch(flag -> flag.startsWith(kind + ":"));
        }
    }
}
