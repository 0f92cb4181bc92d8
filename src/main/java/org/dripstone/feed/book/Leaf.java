package org.dripstone.feed.book;

import java.util.List;
import java.util.Set;
import org.dripstone.feed.table.Span;

/**
 * One sheet of a container, or all of it where it has no sheets.
 *
 * @param name as people see it; empty where there is none
 * @param records in their order, blank ones included
 * @param merged what the sheet shows as one cell
 * @param hiddenRows which records nobody sees, counted from 0
 * @param isHidden whether nobody sees the sheet itself
 */
public record Leaf(
        String name, List<List<String>> records, List<Span> merged, Set<Integer> hiddenRows, boolean isHidden) {

    public Leaf {
        records = List.copyOf(records);
        merged = List.copyOf(merged);
        hiddenRows = Set.copyOf(hiddenRows);
    }

    /** All of it is seen. */
    public Leaf(String name, List<List<String>> records) {
        this(name, records, List.of(), Set.of(), false);
    }
}
