package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;

/** Writes follow-ups: one letter to one reader, about one partnership or many, in the thread of the first. */
public final class FollowUpLetters implements FollowUpWriter {

    /** A fact of an item, {@code true} when the reader never had a letter from us before. */
    public static final String FIRST = "first";

    private final Stationery stationery;

    public FollowUpLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    @Override
    public String write(Contact reader, String event, List<FollowUpItem> items, String key, Instant dueAt) {
        Instant now = stationery.now();
        FollowUpItem first = items.get(0);
        String id = stationery.messageIds().of(first.step(), first.partnership(), key);
        stationery
                .outbox()
                .queue(
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
                                items.stream()
                                        .map(FollowUpItem::partnership)
                                        .distinct()
                                        .toList(),
                                first.side().code(),
                                dueAt,
                                items.stream().anyMatch(FollowUpItem::sendAgain)),
                        now);
        return id;
    }

    /** What {@link #write} would queue, for those who want to see it before. */
    public Letter letter(Contact reader, String event, List<FollowUpItem> items, Instant now) {
        boolean first =
                items.stream().anyMatch(item -> Boolean.TRUE.equals(item.facts().get(FIRST)));
        return stationery
                .templates()
                .followUp(
                        new FollowUpLetter(
                                stationery.frame(reader, event),
                                reader.person(),
                                first,
                                items,
                                stationery.tokens(),
                                now),
                        stationery.language(reader));
    }
}
