package org.dripstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.JourneyOutcome.Contradicted;
import org.dripstone.partnership.JourneyOutcome.Refused;
import org.dripstone.partnership.JourneyPolicy.Said;
import org.dripstone.partnership.PartnershipStore.Standing;

/** What holds of a partnership whatever its sides say, and in whatever order. */
class JourneyPropertiesTest {
    private static final Instant DAY_0 = Instant.parse("2031-05-04T12:00:00Z");
    private static final Set<Answer> NO_CLAIMS =
            EnumSet.of(Answer.NOT_YET, Answer.HELP, Answer.LATER, Answer.NOT_INTERESTED);

    /** Something that happens to a partnership, some hours after what happened before. */
    private record Event(int hours, Side side, Optional<Answer> answer, Optional<Stage> known, boolean askedLately) {

        Ruling on(Journey journey, Instant at) {
            if (known.isPresent()) {
                return JourneyPolicy.known(journey, known.get(), "we know", at);
            }
            Optional<Instant> asked = askedLately ? Optional.of(at.minusSeconds(60)) : Optional.empty();
            return answer.map(said -> JourneyPolicy.answered(journey, new Said(side, said, "", asked, at)))
                    .orElseGet(() -> JourneyPolicy.sign(journey, side, at));
        }
    }

    /** Runs through events and looks at each step. */
    @FunctionalInterface
    private interface Look {
        void at(Journey before, Event event, Ruling ruling);
    }

    private static Journey run(List<Event> events, Look look) {
        Journey journey = Journey.at(7, Stage.INTRODUCED, DAY_0);
        Instant at = DAY_0;
        for (Event event : events) {
            at = at.plus(Duration.ofHours(event.hours()));
            Ruling ruling = event.on(journey, at);
            look.at(journey, event, ruling);
            journey = ruling.after();
        }
        return journey;
    }

    @Property
    void neverGoesBackWithoutTheSecretariat(@ForAll("events") List<Event> events) {
        run(events, (before, event, ruling) -> {
            Stage was = before.stage() == Stage.DORMANT ? before.before().orElseThrow() : before.stage();
            Stage is = ruling.after().stage();
            assertThat(!is.isOnTheWay() || !was.isOnTheWay() || is.compareTo(was) >= 0)
                    .as("%s -> %s", was, is)
                    .isTrue();
        });
    }

    @Property
    void neverMovesOnContradictoryClaims(@ForAll("events") List<Event> events) {
        run(events, (before, event, ruling) -> {
            if (ruling.outcome() instanceof Contradicted) {
                assertThat(ruling.after().dispute()).isPresent();
                assertThat(ruling.after().flags()).anyMatch(flag -> flag.startsWith("contradiction: "));
                assertThat(ruling.after().stage())
                        .isEqualTo(
                                before.stage() == Stage.DORMANT
                                        ? before.before().orElseThrow()
                                        : before.stage());
            }
        });
    }

    @Property
    void isFlaggedExactlyWhileItIsDisputed(@ForAll("events") List<Event> events) {
        run(
                events,
                (before, event, ruling) -> assertThat(
                                ruling.after().flags().stream().filter(flag -> flag.startsWith("contradiction: ")))
                        .hasSize(ruling.after().dispute().isPresent() ? 1 : 0));
    }

    @Property
    void staysAtAnExitUnlessItIsDormant(@ForAll("events") List<Event> events) {
        run(events, (before, event, ruling) -> {
            if (!before.stage().isOnTheWay() && before.stage() != Stage.DORMANT) {
                assertThat(ruling.after().stage()).isEqualTo(before.stage());
                assertThat(ruling.outcome()).isInstanceOf(Refused.class);
            }
        });
    }

    @Property
    void wakesUpAtAnySignOfLife(@ForAll("events") List<Event> events) {
        run(events, (before, event, ruling) -> {
            if (before.stage() == Stage.DORMANT && event.known().isEmpty()) {
                assertThat(ruling.after().stage()).isNotEqualTo(Stage.DORMANT);
                assertThat(ruling.outcome()).isNotInstanceOf(Refused.class);
            }
        });
    }

    @Property
    void saysEveryMoveAndOnlyMoves(@ForAll("events") List<Event> events) {
        run(events, (before, event, ruling) -> {
            Stage last = before.stage();
            for (Ruling.Step step : ruling.moves()) {
                assertThat(step.to()).isNotEqualTo(last);
                last = step.to();
            }
            assertThat(ruling.after().stage()).isEqualTo(last);
            assertThat(ruling.outcome().why()).isNotBlank();
        });
    }

    @Property
    void isAdaptedOnlyByTheWordOfBoth(@ForAll("events") List<Event> events) {
        Set<Side> saidSo = EnumSet.noneOf(Side.class);
        run(events, (before, event, ruling) -> {
            event.answer()
                    .filter(said -> said == Answer.ADAPTED && event.known().isEmpty())
                    .ifPresent(said -> saidSo.add(event.side()));
            assertThat(ruling.after().stage() != Stage.ADAPTED || saidSo.size() == 2)
                    .isTrue();
        });
    }

    @Property
    void comesToTheSameInWhateverOrderTheClaimsCome(@ForAll("claims") List<Event> claims, @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        Journey one = run(claims, (before, event, ruling) -> {});
        Journey other = run(shuffled, (before, event, ruling) -> {});
        assertThat(other.stage()).isEqualTo(one.stage());
        assertThat(other.standing()).isEqualTo(one.standing());
        assertThat(other.flags()).isEqualTo(one.flags());
    }

    @Property
    void isConfirmedOnlyWhenBothSaySoOrWeKnow(@ForAll("claims") List<Event> claims) {
        Journey journey = run(claims, (before, event, ruling) -> {});
        boolean both = journey.seeker().vouchesFor(journey.stage())
                && journey.provider().vouchesFor(journey.stage());
        assertThat(journey.standing() == Standing.CONFIRMED).isEqualTo(both || journey.stage() == Stage.INTRODUCED);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Optional<Stage>> known =
                Arbitraries.frequency(Tuple.of(12, Optional.<Stage>empty()), Tuple.of(1, Optional.of(Stage.DORMANT)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(Side.class),
                        Arbitraries.of(Answer.class).optional(0.9),
                        known,
                        Arbitraries.of(true, false))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Event>> claims() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(Side.class),
                        Arbitraries.of(EnumSet.complementOf(EnumSet.copyOf(NO_CLAIMS))))
                .as((hours, side, answer) -> new Event(hours, side, Optional.of(answer), Optional.empty(), false))
                .list()
                .ofMaxSize(12);
    }
}
