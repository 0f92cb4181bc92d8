package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;

/** Writes letters to the secretariat: one step, about one partnership or many. */
public final class OfficeLetters {
    /** The reader of these letters. */
    public static final long OFFICE = 0;

    private final Stationery stationery;
    private final Contact office;

    public OfficeLetters(Stationery stationery) {
        this.stationery = stationery;
        this.office = OfficeContacts.office(stationery.sender());
    }

    /**
     * Queues one letter about all {@code items}, in the transaction at hand.
     *
     * @param key what makes this letter one: the same key never queues a second letter of its step
     */
    public void write(String event, List<FollowUpItem> items, String key) {
        Instant now = stationery.now();
        String step = items.get(0).step();
        stationery
                .outbox()
                .queue(
                        new QueuedLetter(
                                stationery.messageIds().of(step, OFFICE, key),
                                OFFICE,
                                office.address(),
                                step,
                                letter(event, items, now),
                                "",
                                List.of(),
                                List.of(),
                                "",
                                now,
                                // Where silence sends, a digest that never comes lets go what somebody wanted to hold.
                                true),
                        now);
    }

    private Letter letter(String event, List<FollowUpItem> items, Instant now) {
        FollowUpLetter letter =
                new FollowUpLetter(stationery.frame(office, event), OFFICE, false, items, stationery.tokens(), now);
        return stationery.templates().followUp(letter, office.language());
    }
}
