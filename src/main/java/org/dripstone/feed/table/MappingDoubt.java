package org.dripstone.feed.table;

import java.util.List;

/**
 * One reason to ask a person what columns mean.
 *
 * @param columns it is about, by their names
 */
public record MappingDoubt(String why, List<String> columns) {
    public MappingDoubt {
        columns = List.copyOf(columns);
    }

    public String sentence() {
        return why + ": " + String.join(", ", columns);
    }
}
