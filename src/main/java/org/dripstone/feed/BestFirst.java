package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of the tables in the sheets of a workbook the best comes first; the others stay in the order of the sheets. */
final class BestFirst {

    private static final Comparator<TableSource> BETTER = Comparator.<TableSource>comparingDouble(
                    each -> each.table().score())
            .thenComparing(
                    each -> each.table().below().size() * each.table().header().size());

    private BestFirst() {}

    static List<TableSource> of(List<? extends TableSource> found) {
        List<TableSource> ordered = new ArrayList<>(found);
        found.stream().max(BETTER).ifPresent(best -> {
            ordered.remove(best);
            ordered.add(0, best);
        });
        return ordered;
    }
}
