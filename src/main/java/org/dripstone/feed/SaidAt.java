package org.dripstone.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Field;
import org.dripstone.feed.FeedStore.ReadFeed;

/** When a row was filled in. Times without a zone are those of the event's place. */
public final class SaidAt {
    private final EventDays events;

    public SaidAt(EventDays events) {
        this.events = events;
    }

    Optional<Instant> read(ReadFeed feed, RowCells cells) {
        String cell = cell(cells);
        return Optional.empty();
    }

    private static String cell(RowCells cells) {
        String submitted = cells.text(Field.SUBMITTED_AT);
        return submitted.isEmpty() ? cells.text(Field.REGISTERED_AT) : submitted;
    }

    /** In which order the file writes day and month, decided from its first {@code rows}. */
    String dayOrder(String event, FeedShape shape, List<Row> rows) {
        return "";
    }
}
