package org.dripstone.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.Stationery;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;

/** Queues letters about what both sides do together, each to one of them, in the thread of their partnership. */
public final class SideLetters {
    private final FollowUpItems items;
    private final FollowUpLetters letters;
    private final Stationery stationery;

    public SideLetters(FollowUpItems items, FollowUpLetters letters, Stationery stationery) {
        this.items = items;
        this.letters = letters;
        this.stationery = stationery;
    }

    /** What makes the letter to {@code side} one. */
    static String key(String key, Side side) {
        return key + "." + side.code();
    }

    /**
     * One letter; the same key never queues a second one.
     *
     * @param key what makes this letter one, besides its step and its reader
     * @param finish adds what goes with the words
     */
    public void write(
            long partnership,
            Side side,
            String step,
            Map<String, Object> facts,
            String key,
            BiFunction<FollowUpItem, Letter, Letter> finish) {
        Instant now = stationery.clock().instant();
        Contact reader = items.contact(partnership, side).orElseThrow();
        FollowUpItem item = items.toSide(partnership, side, step, facts, now);
        Letter letter = letters.letter(reader, items.event(partnership), List.of(item), now);
        List<String> thread = item.thread();
        stationery
                .outbox()
                .queue(
                        new QueuedLetter(
                                stationery.messageIds().of(step, partnership, key(key, side)),
                                reader.person(),
                                reader.address(),
                                step,
                                finish.apply(item, letter),
                                thread.isEmpty() ? "" : thread.get(thread.size() - 1),
                                thread,
                                List.of(partnership),
                                side.code(),
                                now),
                        now);
    }
}
