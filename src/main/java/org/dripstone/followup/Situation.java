package org.dripstone.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.followup.Appointments.Agenda;
import org.dripstone.followup.HoldStore.Pause;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.JourneyStore.Said;

/**
 * All that decides what a partnership owes.
 *
 * @param plan of its stage; absent when the stage owes nothing
 * @param done the follow-ups of all its stages that were carried out
 * @param reachable the sides that may be written to
 * @param away the sides that are away
 * @param lost the sides that can be reached no more, with since when
 * @param holds when nothing about it was to be sent
 * @param agenda of both sides
 */
record Situation(
        Journey journey,
        Optional<StagePlan> plan,
        List<Said> said,
        List<Done> done,
        Set<Side> reachable,
        Map<Side, Absence> away,
        Map<Side, Instant> lost,
        List<Pause> holds,
        Agenda agenda) {

    /** Holds, and the time for which somebody asked to be left in peace. */
    Pauses pauses() {
        Stream<Pause> later = journey.resumeAt().stream()
                .flatMap(resume -> said.stream()
                        .filter(each -> each.answer().equals(Optional.of(Answer.LATER)))
                        .map(Said::at)
                        .reduce((first, last) -> last)
                        .stream()
                        .map(at -> new Pause(at, resume)));
        return new Pauses(Stream.concat(holds.stream(), later).toList());
    }

    /** The absence of {@code side}, if it is one that the other side should know of. */
    Optional<Absence> longAbsence(Side side) {
        return Optional.ofNullable(away.get(side)).filter(Absence::isLong);
    }

    List<Done> done(String step, Optional<Side> side, Instant occasion) {
        return done.stream()
                .filter(each -> each.step().equals(step)
                        && each.side().equals(side)
                        && each.occasion().equals(occasion))
                .toList();
    }

    /** Whether this {@code step} was done for {@code side} on any occasion after {@code since}. */
    boolean wasTold(String step, Optional<Side> side, Instant since) {
        return done.stream()
                .anyMatch(each -> each.step().equals(step)
                        && each.side().equals(side)
                        && each.at().isAfter(since));
    }

    /** When somebody first said anything after the last notice, in the present stage, that we would stop asking. */
    Optional<Instant> keptAlive() {
        Optional<Instant> occasion = notices().map(Done::occasion).max(Comparator.naturalOrder());
        Optional<Instant> told = notices()
                .filter(notice -> occasion.equals(Optional.of(notice.occasion())))
                .map(Done::at)
                .min(Comparator.naturalOrder());
        return told.flatMap(since ->
                said.stream().map(Said::at).filter(at -> at.isAfter(since)).min(Comparator.naturalOrder()));
    }

    private Stream<Done> notices() {
        return done.stream()
                .filter(each ->
                        each.step().equals(Steps.DORMANCY_NOTICE) && each.at().isAfter(journey.since()));
    }

    /** When {@code side} last said anything since the present stage was reached. */
    Optional<Instant> lastSaid(Side side) {
        return saidBy(side).map(Said::at).reduce((first, last) -> last);
    }

    boolean hasAnsweredOneOf(Set<Answer> answers, Side side) {
        return saidBy(side)
                .anyMatch(each -> each.answer().filter(answers::contains).isPresent());
    }

    /** Without the word that led to the stage. */
    private Stream<Said> saidBy(Side side) {
        return said.stream().filter(each -> each.side() == side && each.at().isAfter(journey.since()));
    }
}
