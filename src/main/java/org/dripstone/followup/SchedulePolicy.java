package org.dripstone.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.Journey.Asking;
import org.dripstone.partnership.Journey.Dispute;

/** What a partnership owes, given how far it is, what its sides said and what went out: always worked out anew. */
final class SchedulePolicy {
    private static final Duration SLEPT_ON = Duration.ofHours(12);

    /** After the last day of a visit. */
    private static final List<Duration> REPORTS = List.of(Duration.ofDays(3), Duration.ofDays(10));

    /** Who has been asked twice what came of a visit has had time to answer by then. */
    private static final Duration REPORTED = Duration.ofDays(14);

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Situation situation;
    private final Journey journey;
    private final Pauses pauses;

    private SchedulePolicy(Situation situation) {
        this.situation = situation;
        this.journey = situation.journey();
        this.pauses = situation.pauses();
    }

    /** The next round of everything; nothing when it is over or has not begun. */
    static List<Owed> owed(Situation situation) {
        return new SchedulePolicy(situation).owed();
    }

    private List<Owed> owed() {
        if (journey.stage() == Stage.DECLINED || journey.stage() == Stage.WITHDRAWN) {
            return ended();
        }
        if (!journey.stage().isOnTheWay() || journey.stage() == Stage.INTEREST) {
            return List.of();
        }
        List<Owed> owed = new ArrayList<>(told());
        owed.addAll(absences());
        owed.addAll(successors());
        owed.addAll(sessions());
        owed.addAll(visits());
        situation.plan().ifPresent(plan -> {
            if (isCalm() && !hasVisitDays()) {
                plan.steps().forEach(step -> owed.addAll(rounds(step)));
            }
            owed.addAll(firstTimes(plan));
            owed.addAll(stallAlarm(plan));
            owed.addAll(dormancy(plan));
        });
        return owed;
    }

    /** Nobody should go to a session, or travel, for the sake of a calendar that was told nothing. */
    private List<Owed> ended() {
        Stream<Owed> told = journey.declinedBy().stream()
                .filter(side -> journey.stage() == Stage.DECLINED && wasIntroduced())
                .flatMap(side -> once(Steps.CLOSED_BY_OTHER, Optional.of(side.other()), journey.since()));
        Stream<Owed> calledOff = situation.agenda().sessions().stream()
                .filter(end -> end.isAfter(journey.since()))
                .limit(1)
                .flatMap(end -> once(Steps.CALLED_OFF, Optional.empty(), journey.since()));
        return Stream.concat(told, calledOff).toList();
    }

    /** Whom nobody told of the other, nobody tells of the other's no. */
    private boolean wasIntroduced() {
        return journey.knownTo()
                .filter(known -> known.compareTo(Stage.INTRODUCED) >= 0)
                .isPresent();
    }

    /** While the two contradict each other, or wait for help, the usual questions would only annoy. */
    private boolean isCalm() {
        return journey.dispute().isEmpty() && journey.help().isEmpty();
    }

    private List<Owed> told() {
        Stream<Owed> reopened = journey.wokenBy().stream()
                .flatMap(side -> once(Steps.REOPENED, Optional.of(side.other()), journey.since()));
        Stream<Owed> together = meeting().stream()
                .filter(since -> situation.reachable().size() == 2)
                .flatMap(since -> Arrays.stream(Side.values())
                        .flatMap(side -> once(Steps.RE_INTRODUCTION, Optional.of(side), since)))
                .map(this::whenBothAreThere);
        return Stream.concat(reopened, together).toList();
    }

    private Owed whenBothAreThere(Owed owed) {
        return situation.away().values().stream()
                .map(Absence::until)
                .reduce(owed, Owed::notBefore, (one, other) -> other);
    }

    /** Who waits for somebody that is away should not wonder; a letter late enough told of a second absence as well. */
    private List<Owed> absences() {
        return Arrays.stream(Side.values())
                .filter(side -> isGoingOn() && !situation.away().containsKey(side.other()))
                .flatMap(side -> situation.longAbsence(side).stream()
                        .filter(away -> !situation.wasTold(Steps.HELD_UNTIL, Optional.of(side.other()), away.since()))
                        .flatMap(away -> once(Steps.HELD_UNTIL, Optional.of(side.other()), away.since())))
                .toList();
    }

    private boolean isGoingOn() {
        return journey.isUnderWay() && journey.stage() != Stage.ADAPTED;
    }

    /** The partnership stays when a person goes. */
    private List<Owed> successors() {
        return situation.lost().entrySet().stream()
                .filter(lost -> isGoingOn())
                .filter(lost -> situation
                        .done(Steps.SUCCESSOR_WANTED, Optional.of(lost.getKey()), lost.getValue())
                        .isEmpty())
                .map(lost -> new Owed(
                        Steps.SUCCESSOR_WANTED, Optional.of(lost.getKey()), 0, lost.getValue(), lost.getValue()))
                .toList();
    }

    /** Since when the two sides should be brought together again. */
    private Optional<Instant> meeting() {
        return journey.dispute()
                .filter(this::isAboutContact)
                .map(Dispute::since)
                .or(() -> journey.help().map(Asking::since));
    }

    private boolean isAboutContact(Dispute dispute) {
        return dispute.about() == Stage.IN_CONTACT || journey.stage().compareTo(Stage.INTRODUCED) <= 0;
    }

    /** A step of one round, at once. */
    private Stream<Owed> once(String step, Optional<Side> side, Instant occasion) {
        boolean isOwed = situation.done(step, side, occasion).isEmpty()
                && side.filter(each -> !situation.reachable().contains(each)).isEmpty();
        return isOwed ? Stream.of(new Owed(step, side, 0, occasion, occasion)) : Stream.empty();
    }

    private List<Owed> rounds(Step step) {
        if (step.audience() == Audience.SECRETARIAT) {
            return round(step, Optional.empty(), journey.since()).stream().toList();
        }
        return Arrays.stream(Side.values())
                .filter(side -> isFor(step.audience(), side) && mayBeAsked(side))
                .filter(side -> !situation.hasAnsweredOneOf(step.stoppedBy(), side))
                .flatMap(side -> round(step, Optional.of(side), since(side)).stream())
                .toList();
    }

    private static boolean isFor(Audience audience, Side side) {
        return audience == Audience.BOTH || audience.name().equals(side.name());
    }

    /** Before the two know each other, nobody is asked about somebody who cannot be reached. */
    private boolean mayBeAsked(Side side) {
        boolean inContact = journey.stage().compareTo(Stage.IN_CONTACT) >= 0;
        return journey.isUnderWay()
                && situation.reachable().contains(side)
                && (inContact || situation.reachable().contains(side.other()));
    }

    private Instant since(Side side) {
        return situation
                .lastSaid(side)
                .or(() -> visited().map(SchedulePolicy::day))
                .orElse(journey.since());
    }

    /** The day that ends then: three days after a Friday is the Monday, not the Tuesday. */
    private static Instant day(Instant end) {
        return end.minus(A_DAY);
    }

    /** Who was there counts from the last day, not from the day on which they told us. */
    private Optional<Instant> visited() {
        return situation.agenda().visited().filter(end -> journey.stage() == Stage.VISITED);
    }

    private Optional<Owed> round(Step step, Optional<Side> side, Instant since) {
        List<Done> before = Stream.concat(
                        situation.done(step.id(), side, journey.since()).stream(),
                        visited().stream().flatMap(end -> situation.done(step.id(), side, end).stream()))
                .toList();
        if (before.size() >= step.waits().size()) {
            return askedAnew(step, side, since);
        }
        Instant from = before.stream().map(Done::at).reduce(since, SchedulePolicy::later);
        return Optional.of(round(
                step,
                side,
                before.size(),
                journey.since(),
                after(from, step.waits().get(before.size()))));
    }

    /** Who answered that it goes on, when we were about to stop, is asked where it stands, unhurriedly and once. */
    private Optional<Owed> askedAnew(Step step, Optional<Side> side, Instant since) {
        Period wait = step.waits().get(step.waits().size() - 1);
        return situation
                .keptAlive()
                .filter(alive -> !situation.wasTold(step.id(), side, alive))
                .map(alive -> round(step, side, 0, alive, after(later(alive, since), wait)));
    }

    private Owed round(Step step, Optional<Side> side, int number, Instant occasion, Instant due) {
        return new Owed(step.id(), side, number, occasion, resumed(present(side, due)));
    }

    /** Nobody is asked about somebody of whom they just heard that they are away. */
    private Instant present(Optional<Side> side, Instant due) {
        return side.map(Side::other)
                .flatMap(situation::longAbsence)
                .map(away -> later(away.until(), due))
                .orElse(due);
    }

    /** What came of each session, asked once, on the day after; and new times when those on offer suit nobody. */
    private List<Owed> sessions() {
        Stream<Owed> reports = situation.agenda().sessions().stream()
                .filter(end -> isGoingOn())
                .flatMap(end -> Arrays.stream(Side.values())
                        .filter(side ->
                                situation.lastSaid(side).filter(end::isBefore).isEmpty())
                        .flatMap(side -> once(Steps.SESSION_REPORT, Optional.of(side), end))
                        .map(owed -> owed.notBefore(end.plus(SLEPT_ON))));
        Stream<Owed> offers = situation.agenda().open().stream()
                .filter(open -> isGoingOn())
                .flatMap(open -> once(Steps.OTHER_TIMES, Optional.empty(), open.offeredAt())
                        .map(owed -> owed.notBefore(open.until())));
        return Stream.concat(reports, offers).toList();
    }

    /** A date for the first session, before the two wait for each other to propose one. */
    private List<Owed> firstTimes(StagePlan plan) {
        boolean isOwed = plan.offersTimes()
                && isCalm()
                && isGoingOn()
                && situation.agenda().sessions().isEmpty()
                && situation.reachable().size() == 2;
        return isOwed
                ? once(Steps.FIRST_TIMES, Optional.empty(), journey.since())
                        .map(owed -> owed.notBefore(resumed(after(journey.since(), plan.offerTimesAfter()))))
                        .toList()
                : List.of();
    }

    /** Its preparation is counted back from the first day, and what came of it is asked after the last. */
    private boolean hasVisitDays() {
        return journey.stage() == Stage.VISIT_PLANNED
                && situation.agenda().visited().isPresent();
    }

    /** What came of a visit, asked until somebody says that it took place; from then on the plan of that stage asks on. */
    private List<Owed> visits() {
        return situation.agenda().visited().stream()
                .filter(end -> isGoingOn() && isCalm() && journey.stage().compareTo(Stage.VISITED) < 0)
                .flatMap(end -> Arrays.stream(Side.values()).flatMap(side -> report(end, side).stream()))
                .toList();
    }

    private Optional<Owed> report(Instant end, Side side) {
        int asked = situation.done(Steps.VISIT_REPORT, Optional.of(side), end).size();
        return asked < REPORTS.size() && mayBeAsked(side)
                ? Optional.of(
                        new Owed(Steps.VISIT_REPORT, Optional.of(side), asked, end, day(end).plus(REPORTS.get(asked))))
                : Optional.empty();
    }

    private List<Owed> stallAlarm(StagePlan plan) {
        boolean isOwed = plan.isToldWhenStalled()
                && situation
                        .done(Steps.STALL_ALARM, Optional.empty(), journey.since())
                        .isEmpty();
        return isOwed
                ? List.of(office(Steps.STALL_ALARM, journey.since(), pauses.after(journey.since(), plan.stalledAfter()))
                        .notBefore(reported()))
                : List.of();
    }

    /** A visit that has days moves nothing before it is over, and both have been asked what came of it. */
    private Instant reported() {
        return situation
                .agenda()
                .visited()
                .filter(end -> hasVisitDays())
                .map(end -> day(end).plus(REPORTED))
                .orElse(journey.since());
    }

    /** First the notice to whoever can be reached; when all have it, the end of it. */
    private List<Owed> dormancy(StagePlan plan) {
        if (!plan.goesDormant()) {
            return List.of();
        }
        Instant life = resumed(journey.lastLife());
        Instant silent = pauses.after(life, plan.dormantAfter());
        List<Owed> notices = situation.reachable().stream()
                .sorted()
                .flatMap(side -> once(Steps.DORMANCY_NOTICE, Optional.of(side), life))
                .map(notice -> notice.notBefore(silent))
                .toList();
        if (!notices.isEmpty()) {
            return notices;
        }
        Instant told = Arrays.stream(Side.values())
                .flatMap(side -> situation.done(Steps.DORMANCY_NOTICE, Optional.of(side), life).stream())
                .map(Done::at)
                .reduce(silent, SchedulePolicy::later);
        return List.of(office(Steps.DORMANT, life, pauses.after(told, plan.notice())));
    }

    private Owed office(String step, Instant occasion, Instant due) {
        return new Owed(step, Optional.empty(), 0, occasion, resumed(due));
    }

    /** Not before the day until which one side asked to be left in peace, nor before what both have in their calendars. */
    private Instant resumed(Instant due) {
        return Stream.concat(journey.resumeAt().stream(), situation.agenda().busyUntil().stream())
                .reduce(due, SchedulePolicy::later);
    }

    private static Instant after(Instant from, Period wait) {
        return from.atZone(ZoneOffset.UTC).plus(wait).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
