package org.dripstone.feed.book;

import java.util.List;

/**
 * One sheet of a container, or all of it where it has no sheets.
 *
 * @param name as people see it; empty where there is none
 * @param records in their order, blank ones included
 */
public record Leaf(String name, List<List<String>> records) {

    public Leaf {
        records = List.copyOf(records);
    }
}
