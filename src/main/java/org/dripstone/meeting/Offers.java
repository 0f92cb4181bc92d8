package org.dripstone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dripstone.domain.Side;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.TimesForSessions;
import org.dripstone.meeting.MeetingOutcome.Refused;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.OfferOutcome.Kind;
import org.dripstone.partnership.Journeys;

/**
 * Finds a date by mail: both sides are offered times, and the first that suits both is booked. When nothing suits, other
 * times are offered, a few times; then a person has to talk to them.
 */
public final class Offers implements TimesForSessions {
    static final int MOST_ROUNDS = 3;
    static final Duration USUAL_LENGTH = Duration.ofHours(1);

    /** Long enough to answer, to be told, and to prepare. */
    private static final Duration NOTICE = Duration.ofDays(5);

    /** A flag of the partnership. */
    private static final String NO_DATE = "no-date";

    private final OfferStore store;
    private final Meetings meetings;
    private final InvitationLetters letters;
    private final Journeys journeys;
    private final Transactions transactions;
    private final Clock clock;

    public Offers(
            OfferStore store,
            Meetings meetings,
            InvitationLetters letters,
            Journeys journeys,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.letters = letters;
        this.journeys = journeys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Offers the next times for a session of this length to both sides. */
    public OfferOutcome begin(long partnership, Duration length) {
        return transactions.inOne(() -> meetings.obstacle(partnership)
                .or(() -> BookablePolicy.length(length))
                .map(OfferOutcome::givenUp)
                .orElseGet(() -> isBooked(partnership)
                        ? OfferOutcome.givenUp("a session is booked already; move or cancel it first")
                        : next(partnership, length)));
    }

    /** One side would like to meet: both are offered times, unless they were asked for one just now. */
    public OfferOutcome wanted(long partnership) {
        return transactions.inOne(() -> {
            boolean pending = isBooked(partnership) || last(partnership).isOn(clock.instant());
            return pending || meetings.obstacle(partnership).isPresent()
                    ? OfferOutcome.noted("")
                    : orFlagged(partnership, next(partnership, USUAL_LENGTH));
        });
    }

    @Override
    public void first(long partnership) {
        transactions.inOne(
                () -> store.of(partnership).isEmpty() ? wanted(partnership) : OfferOutcome.noted("offered before"));
    }

    /** Nobody chooses among the last times any more. */
    @Override
    public void others(long partnership) {
        transactions.inOne(() -> {
            Round last = last(partnership);
            if (last.open().isPresent() && !isBooked(partnership)) {
                orFlagged(partnership, next(partnership, last.slots().get(0).length()));
            }
            return true;
        });
    }

    @Override
    public void callOff(long partnership) {
        List<Long> ahead = meetings.of(partnership).stream()
                .filter(this::isAhead)
                .map(Meeting::id)
                .toList();
        meetings.cancel(ahead);
    }

    private boolean isAhead(Meeting meeting) {
        return !meeting.cancelled() && meeting.start().isAfter(clock.instant());
    }

    /** The times between which both may choose now; none when a session is booked. */
    public List<OfferedSlot> open(long partnership) {
        Round last = last(partnership);
        return last.isOn(clock.instant()) && !isBooked(partnership) ? last.slots() : List.of();
    }

    /** The times that {@code side} was offered in the letter {@code messageId}; none when it offers none. */
    public List<OfferedSlot> offeredIn(long partnership, Side side, String messageId) {
        return store.of(partnership).stream()
                .filter(slot -> letters.offerId(partnership, slot.round(), side).equals(messageId))
                .toList();
    }

    /** The times that who writes {@code then} may mean, to whatever letter; none when nothing was on offer. */
    public List<OfferedSlot> offeredAt(long partnership, Instant then) {
        List<OfferedSlot> before = store.of(partnership).stream()
                .filter(slot -> !slot.offeredAt().isAfter(then))
                .toList();
        Round last = Round.last(before);
        return last.wasOfferedAt(then) ? last.slots() : List.of();
    }

    /** Whether a session is still to come. */
    public boolean isBooked(long partnership) {
        return meetings.of(partnership).stream().anyMatch(this::isAhead);
    }

    /** {@code side} says that this time suits. */
    public OfferOutcome suits(long slot, Side side) {
        return answered(slot, side, true, offered -> offered.id() == slot);
    }

    /** {@code side} says that this time does not suit. */
    public OfferOutcome unsuited(long slot, Side side) {
        return answered(slot, side, false, offered -> offered.id() == slot);
    }

    /** {@code side} says that no time of the same round suits. */
    public OfferOutcome noneSuits(long slot, Side side) {
        return answered(slot, side, false, offered -> true);
    }

    private OfferOutcome answered(long slot, Side side, boolean suits, Predicate<OfferedSlot> which) {
        return transactions.inOne(() -> store.lock(slot)
                .map(offered -> isBooked(offered.partnership())
                        ? OfferOutcome.late("a session is booked already")
                        : answered(offered, side, suits, which))
                .orElseGet(() -> OfferOutcome.late("these times are not offered any more")));
    }

    private OfferOutcome answered(OfferedSlot offered, Side side, boolean suits, Predicate<OfferedSlot> which) {
        long partnership = offered.partnership();
        if (offered.round() < last(partnership).number()) {
            return OfferOutcome.late("other times have been offered since");
        }
        last(partnership).slots().stream()
                .filter(which)
                .forEach(slot -> store.say(slot.id(), side, suits, clock.instant()));
        OfferOutcome came = orFlagged(partnership, settled(last(partnership), partnership));
        journeys.reconsider(partnership);
        return came;
    }

    private OfferOutcome settled(Round round, long partnership) {
        Optional<OfferedSlot> agreed = round.agreed(clock.instant());
        if (agreed.isPresent()) {
            return booked(agreed.get());
        }
        return round.isRefused()
                ? next(partnership, round.slots().get(0).length())
                : OfferOutcome.noted("noted; no time suits both yet");
    }

    private OfferOutcome booked(OfferedSlot slot) {
        MeetingOutcome came = meetings.book(new Wish(slot.partnership(), slot.start(), slot.length(), "", ""));
        if (came instanceof Told told) {
            return new OfferOutcome(Kind.BOOKED, told.meeting().reference() + " is booked: the time suits both");
        }
        return OfferOutcome.givenUp(came instanceof Refused refused ? refused.why() : "");
    }

    private OfferOutcome next(long partnership, Duration length) {
        List<OfferedSlot> before = store.of(partnership);
        int round = Round.last(before).number() + 1;
        if (round > MOST_ROUNDS) {
            return OfferOutcome.givenUp("no time suited both in " + MOST_ROUNDS + " rounds; a person has to ask them");
        }
        List<Slot> slots = meetings.proposals(
                partnership,
                length,
                clock.instant().plus(NOTICE),
                before.stream().map(OfferedSlot::start).toList());
        return slots.isEmpty()
                ? OfferOutcome.givenUp("there is no time at which both are awake on a working day")
                : offered(partnership, round, slots);
    }

    private OfferOutcome offered(long partnership, int round, List<Slot> slots) {
        Instant now = clock.instant();
        store.add(partnership, round, slots, now);
        letters.offer(
                partnership, round, last(partnership).slots(), slots.stream().allMatch(Slot::suitsBoth));
        journeys.reconsider(partnership);
        return new OfferOutcome(Kind.OFFERED, slots.size() + " times are offered to both sides, round " + round);
    }

    /** A person learns of it by the week's digest as well. */
    private OfferOutcome orFlagged(long partnership, OfferOutcome came) {
        journeys.flag(partnership, NO_DATE, came.kind() == Kind.GIVEN_UP ? came.why() : "");
        return came;
    }

    private Round last(long partnership) {
        return Round.last(store.of(partnership));
    }
}
