package org.dripstone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dripstone.domain.Side;
import org.dripstone.domain.Transactions;
import org.dripstone.meeting.MeetingOutcome.Refused;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.OfferOutcome.Kind;

/**
 * Finds a date by mail: both sides are offered times, and the first that suits both is booked. When nothing suits, other
 * times are offered, a few times; then a person has to talk to them.
 */
public final class Offers {
    static final int MOST_ROUNDS = 3;

    /** Long enough to answer, to be told, and to prepare. */
    private static final Duration NOTICE = Duration.ofDays(5);

    private final OfferStore store;
    private final Meetings meetings;
    private final InvitationLetters letters;
    private final Transactions transactions;
    private final Clock clock;

    public Offers(
            OfferStore store, Meetings meetings, InvitationLetters letters, Transactions transactions, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Offers the next times for a session of this length to both sides. */
    public OfferOutcome begin(long partnership, Duration length) {
        return transactions.inOne(() -> meetings.obstacle(partnership)
                .map(OfferOutcome::givenUp)
                .orElseGet(() -> isBooked(partnership)
                        ? OfferOutcome.givenUp("a session is booked already; move or cancel it first")
                        : next(partnership, length)));
    }

    private OfferOutcome next(long partnership, Duration length) {
        List<OfferedSlot> before = store.of(partnership);
        int round = 1 + before.stream().mapToInt(OfferedSlot::round).max().orElse(0);
        if (round > MOST_ROUNDS) {
            return OfferOutcome.givenUp("no time suited both in " + MOST_ROUNDS + " rounds; a person has to ask them");
        }
        List<Slot> slots = meetings.proposals(
                partnership,
                length,
                clock.instant().plus(NOTICE),
                before.stream().map(OfferedSlot::start).toList());
        if (slots.isEmpty()) {
            return OfferOutcome.givenUp("there is no time at which both are awake on a working day");
        }
        store.add(partnership, round, slots);
        letters.offer(
                partnership, round, round(partnership, round), slots.stream().allMatch(Slot::suitsBoth));
        return new OfferOutcome(Kind.OFFERED, slots.size() + " times are offered to both sides, round " + round);
    }

    private List<OfferedSlot> round(long partnership, int round) {
        return store.of(partnership).stream()
                .filter(slot -> slot.round() == round)
                .toList();
    }

    /** {@code side} says that this time suits. */
    public OfferOutcome suits(long slot, Side side) {
        return answered(slot, side, true, offered -> offered.id() == slot);
    }

    /** {@code side} says that no time of the same round suits. */
    public OfferOutcome noneSuits(long slot, Side side) {
        return answered(slot, side, false, offered -> true);
    }

    private OfferOutcome answered(long slot, Side side, boolean suits, Predicate<OfferedSlot> which) {
        return transactions.inOne(() -> store.lock(slot)
                .map(offered -> isBooked(offered.partnership())
                        ? OfferOutcome.noted("a session is booked already")
                        : answered(offered, side, suits, which))
                .orElseGet(() -> OfferOutcome.noted("these times are not offered any more")));
    }

    private OfferOutcome answered(OfferedSlot offered, Side side, boolean suits, Predicate<OfferedSlot> which) {
        round(offered.partnership(), offered.round()).stream()
                .filter(which)
                .forEach(slot -> store.say(slot.id(), side, suits));
        return settled(offered);
    }

    private boolean isBooked(long partnership) {
        return meetings.of(partnership).stream()
                .anyMatch(meeting -> !meeting.cancelled() && meeting.start().isAfter(clock.instant()));
    }

    private OfferOutcome settled(OfferedSlot answered) {
        List<OfferedSlot> all = store.of(answered.partnership());
        Optional<OfferedSlot> agreed = all.stream()
                .filter(slot -> slot.suitsBoth() && slot.start().isAfter(clock.instant()))
                .findFirst();
        if (agreed.isPresent()) {
            return booked(agreed.get());
        }
        return all.stream().allMatch(OfferedSlot::isRefused)
                ? next(answered.partnership(), answered.length())
                : OfferOutcome.noted("noted; no time suits both yet");
    }

    private OfferOutcome booked(OfferedSlot slot) {
        MeetingOutcome came = meetings.book(new Wish(slot.partnership(), slot.start(), slot.length(), "", ""));
        if (came instanceof Told told) {
            return new OfferOutcome(Kind.BOOKED, told.meeting().reference() + " is booked: the time suits both");
        }
        return OfferOutcome.givenUp(came instanceof Refused refused ? refused.why() : "");
    }
}
