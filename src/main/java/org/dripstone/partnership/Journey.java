package org.dripstone.partnership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;

/**
 * How far one partnership has come, and all that the next word about it is weighed against.
 *
 * @param knownTo the furthest stage of which we know ourselves, or by a decision of the secretariat
 * @param before the stage that a dormant partnership wakes up to
 * @param dispute what the two sides contradict each other about
 * @param help who asked for help
 * @param wokenBy who woke it up, if it was dormant before its present stage
 * @param lastSign when anybody last showed a sign of life
 * @param resumeAt until when one side asked to be left in peace
 * @param reason why it was declined, withdrawn or moved by the secretariat; empty when nobody had to say
 * @param flags what a person should look at, each with its kind before the colon
 */
public record Journey(
        long partnership,
        Stage stage,
        Instant since,
        Optional<Stage> knownTo,
        Optional<Stage> before,
        Word seeker,
        Word provider,
        Optional<Dispute> dispute,
        Optional<Asking> help,
        Optional<Side> wokenBy,
        Optional<Instant> lastSign,
        Optional<Instant> resumeAt,
        Optional<Side> declinedBy,
        String reason,
        List<String> flags) {
    public Journey {
        flags = List.copyOf(flags);
    }

    /**
     * What one side said since the last decision.
     *
     * @param said the furthest stage it spoke of
     * @param notYet when it last said that nothing had happened; no longer once it spoke of a stage
     */
    public record Word(Optional<Stage> said, Optional<Instant> notYet) {
        public static final Word NONE = new Word(Optional.empty(), Optional.empty());

        boolean vouchesFor(Stage stage) {
            return said.filter(each -> each.compareTo(stage) >= 0).isPresent();
        }

        Word claiming(Stage stage) {
            return new Word(Optional.of(vouchesFor(stage) ? said.orElse(stage) : stage), Optional.empty());
        }

        Word denyingAt(Instant at) {
            return new Word(said, Optional.of(at));
        }
    }

    /** Two sides of whom one says that {@code about} was reached and {@code denies} says that it was not. */
    public record Dispute(Stage about, Side denies, Instant since) {}

    /** A side that asked for help. */
    public record Asking(Side side, Instant since) {}

    /** A partnership of which nobody has said anything. */
    public static Journey at(long partnership, Stage stage, Instant since) {
        return new Journey(
                partnership,
                stage,
                since,
                Optional.of(stage),
                Optional.empty(),
                Word.NONE,
                Word.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of());
    }

    public Word of(Side side) {
        return side == Side.SEEKER ? seeker : provider;
    }

    /** Whether both sides say so, or we know. Exits are decisions, and known. */
    public Standing standing() {
        boolean sure = !stage.isOnTheWay() || isKnown() || (seeker.vouchesFor(stage) && provider.vouchesFor(stage));
        return sure ? Standing.CONFIRMED : Standing.REPORTED;
    }

    private boolean isKnown() {
        return knownTo.filter(known -> known.compareTo(stage) >= 0).isPresent();
    }

    /** Whether both sides have been told of each other and the partnership goes on. */
    public boolean isUnderWay() {
        return stage.isOnTheWay() && stage.compareTo(Stage.INTRODUCED) >= 0;
    }

    /** When anything last happened. */
    public Instant lastLife() {
        return lastSign.filter(sign -> sign.isAfter(since)).orElse(since);
    }

    /** With {@code text} as the only flag of its kind; empty text takes it away. */
    public Journey flagged(String kind, String text) {
        return new JourneyChange(this)
                .flags(text.isEmpty() ? without(kind) : with(kind, text))
                .made();
    }

    Journey movedTo(Stage to, Instant at) {
        return new JourneyChange(this)
                .stage(to, at)
                .calm()
                .flags(without("stalled", "later", "help", "asks-to-reopen", "on-hold"))
                .made();
    }

    /** The flags without those of {@code kinds}. */
    List<String> without(String... kinds) {
        List<String> left = new ArrayList<>(flags);
        for (String kind : kinds) {
            left.removeIf(flag -> flag.startsWith(kind + ":"));
        }
        return left;
    }

    /** The flags with this one as the only one of its kind. */
    List<String> with(String kind, String text) {
        List<String> more = new ArrayList<>(without(kind));
        more.add(kind + ": " + text);
        return more;
    }
}
