package org.dripstone.feed.book;

import java.util.List;
import org.dripstone.feed.table.Span;

/**
 * One sheet of a container, or all of it where it has no sheets.
 *
 * @param name as people see it; empty where there is none
 * @param records in their order, blank ones included
 * @param merged what the sheet shows as one cell
 */
public record Leaf(String name, List<List<String>> records, List<Span> merged) {

    public Leaf {
        records = List.copyOf(records);
        merged = List.copyOf(merged);
    }

    Leaf(String name, List<List<String>> records) {
        this(name, records, List.of());
    }
}
