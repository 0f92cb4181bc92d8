package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.TokenReading.Purpose;

/** Writes follow-ups: one letter to one reader, about one partnership or many, in the thread of the first. */
public final class FollowUpLetters implements FollowUpWriter {

    /** A fact of an item, {@code true} when the reader never had a letter from us before. */
    public static final String FIRST = "first";

    private final LetterTemplates templates;
    private final OutboxStore outbox;
    private final Sender sender;
    private final MessageIds messageIds;
    private final AnswerTokens tokens;
    private final Function<String, String> eventTitles;
    private final Clock clock;

    public FollowUpLetters(
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

    @Override
    public String write(Contact reader, String event, List<FollowUpItem> items, String key, Instant dueAt) {
        Instant now = clock.instant();
        FollowUpItem first = items.get(0);
        String id = messageIds.of(first.step(), first.partnership(), key);
        outbox.queue(
                new QueuedLetter(
                        id,
                        reader.person(),
                        reader.address(),
                        first.step(),
                        letter(reader, event, items, now),
                        first.thread().isEmpty()
                                ? ""
                                : first.thread().get(first.thread().size() - 1),
                        first.thread(),
                        items.stream().map(FollowUpItem::partnership).distinct().toList(),
                        first.side().code(),
                        dueAt,
                        items.stream().anyMatch(FollowUpItem::sendAgain)),
                now);
        return id;
    }

    /** What {@link #write} would queue, for those who want to see it before. */
    public Letter letter(Contact reader, String event, List<FollowUpItem> items, Instant now) {
        String language = reader.language().isEmpty() ? sender.language() : reader.language();
        boolean first =
                items.stream().anyMatch(item -> Boolean.TRUE.equals(item.facts().get(FIRST)));
        return templates.followUp(
                new FollowUpLetter(frame(reader, event, now), reader.person(), first, items, tokens, now), language);
    }

    private LetterFrame frame(Contact reader, String event, Instant now) {
        return new LetterFrame(
                reader.name(),
                eventTitles.apply(event),
                sender.name(),
                sender.address(),
                reader.source(),
                sender.address(),
                tokens.issue(Purpose.STOP, reader.person(), 0, now));
    }
}
