package org.dripstone.feed.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason to ask a person what columns mean.
 *
 * @param columns it is about, by their names
 */
public record MappingDoubt(String why, List<String> columns) {
    private static final int MOST = 3;

    public MappingDoubt {
        columns = List.copyOf(columns);
    }

    public String sentence() {
        return why + ": " + String.join(", ", columns);
    }

    /** What a person writes behind {@code review accept} to say what the columns of {@code feed} mean. */
    public String answeredBy(String feed) {
        String said = columns.stream()
                .limit(MOST)
                .map(column -> " --column \"" + column.replace("\"", "\\\"") + "=…\"")
                .collect(Collectors.joining());
        return feed + said;
    }
}
