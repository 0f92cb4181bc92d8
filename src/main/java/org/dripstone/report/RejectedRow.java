package org.dripstone.report;

import java.util.List;
import org.dripstone.domain.Problem;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.FeedStore.KeptRow;

/**
 * A row that was not taken, as it came.
 *
 * @param number counted from 1 after the header of its table
 * @param cells all of them, even beyond the header
 */
public record RejectedRow(int number, List<String> cells, List<Problem> problems) {
    public RejectedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    static List<RejectedRow> of(List<KeptRow> rows) {
        return rows.stream()
                .map(row -> new RejectedRow(FeedRowId.number(row.key()), row.cells(), row.problems()))
                .toList();
    }
}
