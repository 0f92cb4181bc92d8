package org.dripstone.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.domain.Side;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpStore.Owing;
import org.dripstone.followup.FollowUpStore.Pair;
import org.dripstone.followup.HoldStore.Hold;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.JourneyListener;
import org.dripstone.partnership.JourneyStore;

/**
 * Keeps what each partnership owes in step with all that happens to it: whatever changes, all of it is worked out anew,
 * in the transaction of the change.
 */
public final class FollowUpPlanning implements JourneyListener {
    private final FollowUpStore store;
    private final JourneyStore journeys;
    private final HoldStore holds;
    private final Contacts contacts;
    private final Appointments appointments;
    private final Function<String, FollowUpPlan> plans;
    private final SendWindow window;
    private final Transactions transactions;

    /** @param plans by the code of the event */
    public FollowUpPlanning(
            FollowUpStore store,
            JourneyStore journeys,
            HoldStore holds,
            Contacts contacts,
            Appointments appointments,
            Function<String, FollowUpPlan> plans,
            SendWindow window,
            Transactions transactions) {
        this.store = store;
        this.journeys = journeys;
        this.holds = holds;
        this.contacts = contacts;
        this.appointments = appointments;
        this.plans = plans;
        this.window = window;
        this.transactions = transactions;
    }

    @Override
    public void changed(long partnership) {
        plan(partnership);
    }

    /** Whether {@code person} may be written to, or where they are, may have changed. */
    public void personChanged(long person) {
        transactions.inOne(() -> {
            store.partnershipsOf(person).forEach(this::plan);
            return true;
        });
    }

    /** Works out anew what {@code partnership} owes. */
    public void plan(long partnership) {
        transactions.inOne(() -> {
            journeys.lock(partnership).ifPresent(this::plan);
            return true;
        });
    }

    private void plan(Journey journey) {
        Pair pair = store.pair(journey.partnership());
        FollowUpPlan plan = plans.apply(pair.event());
        Set<Side> reachable = reachable(pair);
        List<Owed> owed = SchedulePolicy.owed(new Situation(
                journey,
                Optional.ofNullable(plan.stages().get(journey.stage())),
                journeys.said(journey.partnership()),
                store.done(journey.partnership()),
                reachable,
                sides(pair, this::absence),
                sides(pair, this::lostSince),
                holds.pauses(pair.partnership(), people(pair)),
                appointments.of(pair.partnership())));
        store.replace(
                journey.partnership(),
                owed.stream().flatMap(each -> timed(each, pair).stream()).toList());
        flagUnreachable(journey, reachable);
    }

    private static List<Long> people(Pair pair) {
        return Arrays.stream(Side.values())
                .flatMap(side -> pair.person(side).stream())
                .toList();
    }

    private static <T> Map<Side, T> sides(Pair pair, Function<Long, Optional<T>> what) {
        Map<Side, T> found = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            pair.person(side).flatMap(what).ifPresent(it -> found.put(side, it));
        }
        return found;
    }

    private Optional<Absence> absence(long person) {
        return holds.ofPerson(person).stream()
                .filter(Hold::away)
                .flatMap(hold -> hold.until().stream().map(until -> new Absence(hold.since(), until)))
                .reduce(Absence::joined);
    }

    private Optional<Instant> lostSince(long person) {
        return contacts.of(person).isLost() ? store.lostSince(person) : Optional.empty();
    }

    private Set<Side> reachable(Pair pair) {
        return Arrays.stream(Side.values())
                .filter(side -> pair.person(side)
                        .map(contacts::of)
                        .filter(Contact::isReachable)
                        .isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    /** Moves {@code owed} behind all pauses and into its reader's working time; nothing while a pause has no end. */
    private Optional<Owing> timed(Owed owed, Pair pair) {
        List<Hold> pauses = pauses(owed, pair);
        if (pauses.stream().anyMatch(hold -> hold.until().isEmpty())) {
            return Optional.empty();
        }
        Owed paused = pauses.stream()
                .flatMap(hold -> hold.until().stream())
                .reduce(owed, Owed::notBefore, (one, other) -> other);
        Optional<Long> person = reader(owed, pair);
        return Optional.of(new Owing(
                person,
                person.map(reader -> paused.notBefore(
                                window.earliest(paused.dueAt(), whereabouts(reader), Long.toString(reader))))
                        .orElse(paused)));
    }

    private Optional<Long> reader(Owed owed, Pair pair) {
        Optional<Long> side = owed.side().flatMap(pair::person);
        return owed.step().equals(Steps.SUCCESSOR_WANTED) ? side.flatMap(lost -> colleague(lost, pair)) : side;
    }

    private Optional<Long> colleague(long lost, Pair pair) {
        return store.colleagues(lost).stream()
                .filter(person -> !people(pair).contains(person))
                .filter(person -> contacts.of(person).isReachable())
                .findFirst();
    }

    private List<Hold> pauses(Owed owed, Pair pair) {
        Stream<Long> people = Arrays.stream(Side.values())
                .filter(side -> owed.side().filter(each -> each != side).isEmpty())
                .flatMap(side -> pair.person(side).stream());
        return Stream.concat(
                        holds.ofPartnership(pair.partnership()).stream(),
                        people.flatMap(person -> holds.ofPerson(person).stream()))
                .toList();
    }

    Whereabouts whereabouts(long person) {
        return ReadersAtWork.whereabouts(contacts.of(person));
    }

    ZoneId zone(long person) {
        return window.zone(whereabouts(person));
    }

    private void flagUnreachable(Journey journey, Set<Side> reachable) {
        String text = journey.isUnderWay()
                ? Arrays.stream(Side.values())
                        .filter(side -> !reachable.contains(side))
                        .map(Side::code)
                        .collect(Collectors.joining(", "))
                : "";
        Journey flagged = journey.flagged("unreachable", text);
        if (text.isEmpty()) {
            flagged = flagged.flagged("successor", "");
        }
        if (!flagged.flags().equals(journey.flags())) {
            journeys.keep(flagged);
        }
    }

    /** Flags {@code partnership} for a person to look at. */
    void flag(long partnership, String kind, String text) {
        journeys.lock(partnership).ifPresent(journey -> journeys.keep(journey.flagged(kind, text)));
    }

    Instant earliest(Instant notBefore, long person) {
        return window.earliest(notBefore, whereabouts(person));
    }
}
