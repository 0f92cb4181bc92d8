package org.dripstone.partnership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Solution;
import org.dripstone.domain.Stage;

/** Where partnerships are kept, with every move and its evidence. */
public interface PartnershipStore {

    /** Interests of {@code event} that no partnership was opened for, oldest first. */
    List<NewInterest> unopened(String event);

    /** Partnerships of {@code event} whose sides were never introduced, because there was a reason not to; oldest first. */
    List<HeldBack> heldBack(String event);

    /** Opens the partnership that {@code interest} asks for. */
    long open(NewInterest interest, String flags, Instant now);

    /** The partnership of {@code interest} that was withdrawn, with the stage it had; it counts as opened again. */
    Optional<Former> reopen(NewInterest interest);

    /** Marks {@code interest} as one that no partnership comes of. */
    void setAside(NewInterest interest, String why);

    /** Moves {@code partnership} to {@code stage}, keeping the evidence; nothing happens when it is there already. */
    void move(long partnership, Stage stage, Instant now, String evidence, Standing standing);

    /** Partnerships at {@code VALIDATED} that {@code letter} introduced and of which every introduction has left. */
    List<Long> introducedBy(long letter);

    /** Those of {@code partnerships} at {@code VALIDATED} of which every introduction has left. */
    List<Long> introduced(Collection<Long> partnerships);

    /** Those of {@code partnerships} of which their provider knows by a letter that has left, or is leaving. */
    Set<Long> knownToProvider(Collection<Long> partnerships);

    /** Whether one side says so, both do, or we know it of ourselves. */
    enum Standing {
        REPORTED,
        CONFIRMED
    }

    /** A withdrawn partnership, and how far it had come. */
    record Former(long partnership, Stage stage) {}

    /** A partnership at {@code INTEREST}, and the interest it was opened for. */
    record HeldBack(long partnership, NewInterest interest) {}

    /**
     * An interest ready to become a partnership.
     *
     * @param source the row it was expressed in, {@code interest.csv@4}
     * @param suggested not asked for by the seeker: somebody said yes to a suggestion
     */
    record NewInterest(
            long id,
            String event,
            long seeker,
            long solutionId,
            Solution solution,
            Optional<Long> provider,
            List<String> actions,
            String need,
            String source,
            boolean suggested) {}
}
