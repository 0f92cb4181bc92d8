package org.dripstone.correspondence;

import java.time.Instant;
import java.util.ArrayList;
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

    @Override
    public List<String> writeToBoth(List<Addressed> both, String event, String key) {
        Instant now = stationery.now();
        MailToBoth mail = new MailToBoth(stationery, both, event);
        List<String> thread = new ArrayList<>(mail.thread());
        List<String> ids = new ArrayList<>();
        for (Addressed each : both) {
            FollowUpItem item = each.item();
            String id = stationery
                    .messageIds()
                    .of(item.step(), item.partnership(), key + "." + item.side().code());
            stationery
                    .outbox()
                    .queue(
                            new QueuedLetter(
                                    id,
                                    each.reader().person(),
                                    each.reader().address(),
                                    item.step(),
                                    mail.copyFor(each, now),
                                    mail.inReplyTo(),
                                    thread,
                                    List.of(item.partnership()),
                                    item.side().code(),
                                    each.dueAt(),
                                    false,
                                    mail.beside(each)),
                            now);
            ids.add(id);
            thread.add(id);
        }
        return ids;
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
