package org.dripstone.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dripstone.domain.Field;
import org.dripstone.domain.Outcome;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.table.MappingDoubt;

/** Where a person says what the columns of a doubtful file mean. Files of the same columns ask no more. */
public final class MappingDesk {
    /** So many rows show in which order a file writes day and month. */
    private static final int SAMPLE = 500;

    private final FeedStore feeds;
    private final MappingStore mappings;
    private final RowReading reading;
    private final RowsAgain again;
    private final Transactions transactions;

    public MappingDesk(
            FeedStore feeds, MappingStore mappings, RowReading reading, RowsAgain again, Transactions transactions) {
        this.feeds = feeds;
        this.mappings = mappings;
        this.reading = reading;
        this.again = again;
        this.transactions = transactions;
    }

    /**
     * Takes the rows of {@code feed} in, all or none, with its columns as they were proposed, but for {@code changes}.
     *
     * @return false where somebody has answered already
     * @throws UnusableMapping when a column is not there, or none would hold an address or a title
     */
    public boolean accept(long feed, Map<String, Field> changes) throws UnusableMapping {
        ReadFeed read = feeds.feed(feed);
        FeedShape shape = read.shape().meaning(changed(read.shape(), changes));
        return transactions.inTurn(() -> onlyOnce(feed, true, rows -> {
            feeds.describe(feed, shape, reading.dayOrder(read.event(), shape, sample(shape, rows)));
            again.takeIn(rows);
            if (shape.headerRow() > 0) {
                mappings.remember(shape.columns());
            }
        }));
    }

    /** Says that nothing of {@code feed} is to be taken in; false where somebody has answered already. */
    public boolean reject(long feed) {
        return transactions.inTurn(() -> onlyOnce(
                feed, false, rows -> rows.forEach(row -> feeds.decide(row, Outcome.REJECTED, List.of(unwanted(row))))));
    }

    private static Problem unwanted(long row) {
        return new Problem(FeedRowId.number(FeedRowId.key(row)), "", "", ProblemCode.LAYOUT_UNKNOWN, "");
    }

    /** Two people may answer at the same time. */
    private boolean onlyOnce(long feed, boolean accepted, Consumer<List<Long>> effect) {
        boolean open = mappings.isOpen(feed);
        if (open) {
            mappings.decide(feed, accepted);
            effect.accept(feeds.rows(feed));
        }
        return open;
    }

    private List<Row> sample(FeedShape shape, List<Long> rows) {
        return rows.stream()
                .limit(SAMPLE)
                .map(row -> ShapedRows.row(shape, FeedRowId.key(row), feeds.cells(row)))
                .toList();
    }

    private static Map<String, Field> changed(FeedShape shape, Map<String, Field> changes) throws UnusableMapping {
        Map<String, Field> columns = new LinkedHashMap<>(shape.columns());
        for (Map.Entry<String, Field> change : changes.entrySet()) {
            if (columns.replace(named(change.getKey(), columns.keySet()), change.getValue()) == null) {
                throw new UnusableMapping("there is no column '" + change.getKey() + "'; there are "
                        + String.join(", ", shape.columns().keySet()));
            }
        }
        if (!columns.containsValue(Field.EMAIL) && !columns.containsValue(Field.TITLE)) {
            throw new UnusableMapping("one column must be email, or title for a list of solutions");
        }
        return columns;
    }

    /** The column called so; or, where none is, the only one called so but for breaks of lines and the like. */
    private static String named(String said, Set<String> columns) {
        List<String> alike = columns.stream()
                .filter(column -> MappingDoubt.onOneLine(column).equals(MappingDoubt.onOneLine(said)))
                .toList();
        return columns.contains(said) || alike.size() != 1 ? said : alike.get(0);
    }

    /** What a person said cannot be. */
    public static final class UnusableMapping extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableMapping(String why) {
            super(why);
        }
    }
}
