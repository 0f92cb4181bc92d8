package org.dripstone.report;

import java.util.ArrayList;
import java.util.List;
import org.dripstone.domain.Receipt;

/**
 * The counts of a receipt as lengths.
 *
 * @param width of all parts together, in the bar's own units
 */
record CountBar(int width, List<Part> parts) {

    private static final int UNITS = 1000;

    /** One row of a hundred thousand is still to be seen. */
    private static final int LEAST = 12;

    record Part(String code, int from, int width) {}

    static CountBar of(Receipt.Counts counts, Words words) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Count count : Count.all(counts, words)) {
            int width = count.rows() == 0 ? 0 : width(count.rows(), counts.rows());
            if (width > 0) {
                parts.add(new Part(count.code(), from, width));
            }
            from += width;
        }
        return new CountBar(from, parts);
    }

    private static int width(long rows, int all) {
        return Math.max(LEAST, (int) (UNITS * rows / all));
    }
}
