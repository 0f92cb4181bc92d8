package org.dripstone.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.HoldStore.Hold;

/** Pauses for one person, one partnership or all: what is owed moves to the first working moment after it. */
public final class Holds {
    private final HoldStore store;
    private final FollowUpPlanning planning;
    private final Transactions transactions;
    private final Clock clock;

    public Holds(HoldStore store, FollowUpPlanning planning, Transactions transactions, Clock clock) {
        this.store = store;
        this.planning = planning;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing is sent to {@code person} before {@code until} or, when absent, before somebody releases them. */
    public void person(long person, Optional<Instant> until, String why) {
        hold(Optional.of(person), Optional.empty(), until, false, why);
    }

    /** As {@link #person}, for somebody whose own mail says that they are away. */
    public void away(long person, Instant until, String why) {
        hold(Optional.of(person), Optional.empty(), Optional.of(until), true, why);
    }

    public void releasePerson(long person) {
        release(Optional.of(person), Optional.empty());
    }

    /** As {@link #person}, for what is about one partnership. */
    public void partnership(long partnership, Optional<Instant> until, String why) {
        hold(Optional.empty(), Optional.of(partnership), until, false, why);
    }

    public void releasePartnership(long partnership) {
        release(Optional.empty(), Optional.of(partnership));
    }

    /** As {@link #person}, for everybody. */
    public void all(Optional<Instant> until, String why) {
        hold(Optional.empty(), Optional.empty(), until, false, why);
    }

    public void releaseAll() {
        release(Optional.empty(), Optional.empty());
    }

    /** All pauses that are on now. */
    public List<Hold> on() {
        Instant now = clock.instant();
        return store.all().stream().filter(hold -> hold.isOn(now)).toList();
    }

    /** Why nothing about {@code partnerships} may go to {@code person} now; empty when it may. */
    public Optional<String> silence(long person, List<Long> partnerships) {
        return silence(on(), person, partnerships);
    }

    static Optional<String> silence(List<Hold> on, long person, List<Long> partnerships) {
        return on.stream()
                .filter(hold -> hold.isAbout(person, partnerships))
                .map(Hold::why)
                .findFirst();
    }

    private void hold(
            Optional<Long> person, Optional<Long> partnership, Optional<Instant> until, boolean away, String why) {
        transactions.inOne(() -> {
            store.add(new Hold(person, partnership, clock.instant(), until, away, why));
            return planAnew(person, partnership);
        });
    }

    private void release(Optional<Long> person, Optional<Long> partnership) {
        transactions.inOne(() -> {
            store.release(person, partnership, clock.instant());
            return planAnew(person, partnership);
        });
    }

    private boolean planAnew(Optional<Long> person, Optional<Long> partnership) {
        person.ifPresent(planning::personChanged);
        partnership.ifPresent(planning::plan);
        return true;
    }
}
