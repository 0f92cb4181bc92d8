package org.dripstone.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.correspondence.meaning.OfferedTime;
import org.dripstone.correspondence.meaning.SlotReading;
import org.dripstone.correspondence.meaning.SlotWords;
import org.dripstone.domain.Side;
import org.dripstone.meeting.OfferedSlot;

/**
 * Times that were offered, and who answers.
 *
 * @param writer for whom the answer speaks
 * @param reader whom they were offered to in the letter that is answered
 * @param local a moment by the clock of a side
 */
record AskedTimes(
        long partnership,
        Side writer,
        Side reader,
        List<OfferedSlot> slots,
        Function<Side, Function<Instant, ZonedDateTime>> local) {
    AskedTimes {
        slots = List.copyOf(slots);
    }

    /** What {@code words} that were written {@code then} make of them. */
    SlotReading read(Understanding words, Instant then) {
        return read(words, then, writer);
    }

    /** Who answers the other side's letter may mean either clock. */
    boolean dependsOnTheClock(Understanding words, Instant then) {
        return writer != reader && !read(words, then, writer).equals(read(words, then, reader));
    }

    private SlotReading read(Understanding words, Instant then, Side side) {
        Function<Instant, ZonedDateTime> clock = local.apply(side);
        List<OfferedTime> times = slots.stream()
                .map(slot -> new OfferedTime(clock.apply(slot.start()), slot.length()))
                .toList();
        LocalDate today = clock.apply(then).toLocalDate();
        return SlotWords.read(words.text(), words.language(), times, today);
    }

    /** By the clock of who answers. */
    ZonedDateTime shown(int number) {
        return local.apply(writer).apply(slots.get(number).start());
    }

    long id(int number) {
        return slots.get(number).id();
    }
}
