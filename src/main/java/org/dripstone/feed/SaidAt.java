package org.dripstone.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.normalise.DayOrder;
import org.dripstone.normalise.MomentReading;
import org.dripstone.normalise.Moments;

/** When a row was filled in. Times without a zone are those of the event's place. */
public final class SaidAt {
    private final EventDays events;

    public SaidAt(EventDays events) {
        this.events = events;
    }

    /** In which order the file writes day and month, decided from its first {@code rows}. */
    DayOrder dayOrder(String event, FeedShape shape, List<Row> rows) {
        return DayOrder.of(
                rows.stream().map(row -> cell(new RowCells(shape, row))).toList(), events.date(event));
    }

    Optional<Instant> read(ReadFeed feed, RowCells cells) {
        return Moments.read(cell(cells), feed.dayOrder()) instanceof MomentReading.Read read
                ? Optional.of(read.offset()
                        .map(offset -> read.at().toInstant(offset))
                        .orElseGet(() ->
                                read.at().atZone(events.zone(feed.event())).toInstant()))
                : Optional.empty();
    }

    /** A date that could be either of two. */
    Optional<Problem> problem(ReadFeed feed, RowCells cells) {
        return Moments.read(cell(cells), feed.dayOrder()) instanceof MomentReading.Ambiguous
                ? Optional.of(cells.problem(field(cells), ProblemCode.DATE_AMBIGUOUS))
                : Optional.empty();
    }

    private static Field field(RowCells cells) {
        return cells.text(Field.SUBMITTED_AT).isEmpty() ? Field.REGISTERED_AT : Field.SUBMITTED_AT;
    }

    private static String cell(RowCells cells) {
        return cells.text(field(cells));
    }
}
