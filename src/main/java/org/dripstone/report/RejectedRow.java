package org.dripstone.report;

import java.util.List;
import org.dripstone.domain.Problem;

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
}
