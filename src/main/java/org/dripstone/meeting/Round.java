package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.followup.Appointments.Open;

/**
 * Times that were offered together.
 *
 * @param number counted from 1; 0 when none were ever offered
 */
record Round(int number, List<OfferedSlot> slots) {
    /** Who has not answered by then does not answer this letter any more. */
    private static final Duration LAPSE = Duration.ofDays(10);

    /** Who has chosen one time may choose another one, too. */
    private static final Duration SECOND_THOUGHT = Duration.ofDays(2);

    /** The last of all that {@code partnership} was ever offered. */
    static Round last(List<OfferedSlot> all) {
        int number = all.stream().mapToInt(OfferedSlot::round).max().orElse(0);
        return new Round(
                number, all.stream().filter(slot -> slot.round() == number).toList());
    }

    /** A time that suits both and is still to come. */
    Optional<OfferedSlot> agreed(Instant now) {
        return slots.stream()
                .filter(slot -> slot.suitsBoth() && slot.start().isAfter(now))
                .findFirst();
    }

    boolean isRefused() {
        return slots.stream().allMatch(OfferedSlot::isRefused);
    }

    /** Whether somebody who writes {@code then} may mean it: it is offered, and not yet forgotten. */
    boolean wasOfferedAt(Instant then) {
        return !slots.isEmpty()
                && !then.isBefore(offeredAt())
                && then.isBefore(offeredAt().plus(LAPSE));
    }

    /** Whether an answer to it can still lead to something. */
    boolean isOn(Instant now) {
        return lapses().filter(now::isBefore).isPresent();
    }

    /** Until when it is on offer; nothing when it is settled, one way or the other. */
    Optional<Instant> lapses() {
        boolean settled = slots.isEmpty() || isRefused() || slots.stream().anyMatch(OfferedSlot::suitsBoth);
        return settled ? Optional.empty() : Optional.of(offeredAt().plus(LAPSE));
    }

    /** When both have chosen and not the same, or one has and the other stays silent. */
    Optional<Open> open() {
        Optional<Instant> lastSaid =
                slots.stream().flatMap(slot -> slot.saidAt().stream()).max(Comparator.naturalOrder());
        return lapses().flatMap(lapses ->
                lastSaid.map(said -> new Open(offeredAt(), bothSpoke() ? said.plus(SECOND_THOUGHT) : lapses)));
    }

    private boolean bothSpoke() {
        return Arrays.stream(Side.values())
                .allMatch(side -> slots.stream().anyMatch(slot -> slot.said().containsKey(side)));
    }

    private Instant offeredAt() {
        return slots.get(0).offeredAt();
    }
}
