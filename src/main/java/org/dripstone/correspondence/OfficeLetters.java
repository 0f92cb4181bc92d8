package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.TokenReading.Purpose;

/** Writes letters to the secretariat: one step, about one partnership or many. */
public final class OfficeLetters {
    /** The reader of these letters. */
    public static final long OFFICE = 0;

    private final LetterTemplates templates;
    private final OutboxStore outbox;
    private final Sender sender;
    private final MessageIds messageIds;
    private final AnswerTokens tokens;
    private final Function<String, String> eventTitles;
    private final Clock clock;

    public OfficeLetters(
            LetterTemplates templates,
            OutboxStore outbox,
            Sender sender,
            MessageIds messageIds,
            AnswerTokens tokens,
            Function<String, String> eventTitles,
            Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.sender = sender;
        this.messageIds = messageIds;
        this.tokens = tokens;
        this.eventTitles = eventTitles;
        this.clock = clock;
    }

    /**
     * Queues one letter about all {@code items}, in the transaction at hand.
     *
     * @param key what makes this letter one: the same key never queues a second letter of its step
     */
    public void write(String event, List<FollowUpItem> items, String key) {
        Instant now = clock.instant();
        String step = items.get(0).step();
        outbox.queue(
                new QueuedLetter(
                        messageIds.of(step, OFFICE, key),
                        OFFICE,
                        sender.address(),
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
        LetterFrame frame = new LetterFrame(
                sender.name(),
                eventTitles.apply(event),
                sender.name(),
                sender.address(),
                LetterSource.PARTICIPANT_LIST,
                sender.address(),
                tokens.issue(Purpose.STOP, OFFICE, 0, now));
        return templates.followUp(new FollowUpLetter(frame, OFFICE, false, items, tokens, now), sender.language());
    }
}
