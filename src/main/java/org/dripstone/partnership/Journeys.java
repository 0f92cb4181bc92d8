package org.dripstone.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.domain.Transactions;
import org.dripstone.partnership.JourneyOutcome.Noted;
import org.dripstone.partnership.JourneyOutcome.Refused;
import org.dripstone.partnership.JourneyPolicy.Said;
import org.dripstone.partnership.JourneyStore.Statement;
import org.dripstone.partnership.Ruling.Step;

/** Moves partnerships through their stages: each change is one transaction, with its evidence and what follows from it. */
public final class Journeys {
    private final JourneyStore journeys;
    private final PartnershipStore partnerships;
    private final JourneyListener listener;
    private final Transactions transactions;
    private final Clock clock;

    public Journeys(
            JourneyStore journeys,
            PartnershipStore partnerships,
            JourneyListener listener,
            Transactions transactions,
            Clock clock) {
        this.journeys = journeys;
        this.partnerships = partnerships;
        this.listener = listener;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One side gives an answer.
     *
     * @param evidence the message it was given in; the same answer in the same message is given once
     * @param words in their own words, if there were any
     */
    public JourneyOutcome tell(long partnership, Side side, Answer answer, String evidence, String words) {
        return transactions.inOne(() -> {
            long living = living(partnership);
            return tell(living, side, answer, evidence, words, journeys.lastAsked(living, side));
        });
    }

    /** As {@link #tell(long, Side, Answer, String, String)}, when it is known which letter is answered. */
    public JourneyOutcome tell(
            long partnership, Side side, Answer answer, String evidence, String words, Instant asked) {
        return transactions.inOne(() -> tell(living(partnership), side, answer, evidence, words, Optional.of(asked)));
    }

    private JourneyOutcome tell(
            long partnership, Side side, Answer answer, String evidence, String words, Optional<Instant> asked) {
        Said said = new Said(side, answer, words, asked, clock.instant());
        return heard(
                partnership,
                side,
                Optional.of(answer),
                evidence,
                words,
                journey -> JourneyPolicy.answered(journey, said));
    }

    /** One side wrote something that is no answer. */
    public JourneyOutcome sign(long partnership, Side side, String evidence, String words) {
        return transactions.inOne(() -> heard(
                living(partnership),
                side,
                Optional.empty(),
                evidence,
                words,
                journey -> JourneyPolicy.sign(journey, side, clock.instant())));
    }

    /** Nobody else changes anything of {@code partnership} until the transaction ends. */
    public void hold(long partnership) {
        journeys.lock(partnership);
    }

    private JourneyOutcome heard(
            long partnership,
            Side side,
            Optional<Answer> answer,
            String evidence,
            String words,
            Function<Journey, Ruling> policy) {
        Optional<Journey> journey = journeys.lock(partnership);
        if (journeys.isKept(partnership, side, answer, required(evidence))) {
            return new Noted("told already, by the same message");
        }
        JourneyOutcome came = carriedOut(journey, evidence, policy);
        if (journey.isPresent()) {
            journeys.keep(partnership, new Statement(side, answer, clock.instant(), evidence, words, came));
            listener.changed(partnership);
        }
        return came;
    }

    /** The secretariat moves {@code partnership}, forward or back, or out of an exit, and says why. */
    public JourneyOutcome decide(long partnership, Stage stage, String why) {
        return changed(
                partnership,
                "the secretariat: " + why.strip(),
                journey -> JourneyPolicy.decided(journey, stage, why, clock.instant()));
    }

    /** We know of ourselves that {@code partnership} came to {@code stage}. */
    public JourneyOutcome known(long partnership, Stage stage, String evidence) {
        return changed(
                partnership, evidence, journey -> JourneyPolicy.known(journey, stage, evidence, clock.instant()));
    }

    /** Takes {@code partnership} back. */
    public JourneyOutcome withdraw(long partnership, String why) {
        return decide(partnership, Stage.WITHDRAWN, why);
    }

    /** Brings a withdrawn {@code partnership} back to the {@code stage} it had, because what it came from is said again. */
    public JourneyOutcome giveBack(long partnership, Stage stage, String evidence) {
        return changed(
                partnership, evidence, journey -> JourneyPolicy.givenBack(journey, stage, evidence, clock.instant()));
    }

    /** Something around {@code partnership} changed, such as who speaks for a side. */
    public void reconsider(long partnership) {
        transactions.inOne(() -> {
            journeys.lock(partnership).ifPresent(journey -> listener.changed(partnership));
            return true;
        });
    }

    /** Flags {@code partnership} for a person to look at; the only flag of its kind. Empty text takes it away. */
    public void flag(long partnership, String kind, String text) {
        transactions.inOne(() -> {
            journeys.lock(partnership).ifPresent(journey -> journeys.keep(journey.flagged(kind, text)));
            return true;
        });
    }

    private JourneyOutcome changed(long partnership, String evidence, Function<Journey, Ruling> policy) {
        return transactions.inOne(() -> {
            Optional<Journey> journey = journeys.lock(partnership);
            JourneyOutcome came = carriedOut(journey, evidence, policy);
            if (!(came instanceof Refused)) {
                listener.changed(partnership);
            }
            return came;
        });
    }

    private JourneyOutcome carriedOut(Optional<Journey> journey, String evidence, Function<Journey, Ruling> policy) {
        if (journey.isEmpty()) {
            return new Refused("there is no such partnership");
        }
        Ruling ruling = policy.apply(journey.get());
        for (Step step : ruling.moves()) {
            partnerships.move(
                    journey.get().partnership(), step.to(), clock.instant(), required(evidence), step.standing());
        }
        journeys.keep(ruling.after());
        return ruling.outcome();
    }

    /** What is said of a partnership that became part of another is said of that one. */
    private long living(long partnership) {
        return journeys.mergedInto(partnership).orElse(partnership);
    }

    private static String required(String evidence) {
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("what is said of a partnership needs its evidence");
        }
        return evidence;
    }
}
