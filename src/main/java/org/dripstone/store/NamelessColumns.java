package org.dripstone.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.feed.FeedRowId;
import org.dripstone.feed.table.Cells;
import org.jdbi.v3.core.Handle;

/** Columns between the others that have no name; those without anything in them are nobody's. */
final class NamelessColumns {
    private static final Pattern NUMBERED = Pattern.compile("Column \\d+( \\(\\d+\\))?");
    /** So many rows are looked at together. */
    private static final int PAGE = 1000;

    private final Handle handle;
    private final long feed;

    private NamelessColumns(Handle handle, long feed) {
        this.handle = handle;
        this.feed = feed;
    }

    /** {@code columns} of {@code feed} without those that have neither a name nor a filled cell. */
    static Map<String, Field> withoutBlank(Handle handle, long feed, Map<String, Field> columns) {
        List<String> names = List.copyOf(columns.keySet());
        Set<Integer> nameless = new HashSet<>();
        IntStream.range(0, names.size())
                .filter(i -> NUMBERED.matcher(names.get(i)).matches() && columns.get(names.get(i)) == Field.ANSWER)
                .forEach(nameless::add);
        new NamelessColumns(handle, feed).removeFilled(nameless);
        Map<String, Field> shown = new LinkedHashMap<>(columns);
        nameless.forEach(i -> shown.remove(names.get(i)));
        return shown;
    }

    private void removeFilled(Set<Integer> nameless) {
        long after = FeedRowId.of(feed, 0);
        while (!nameless.isEmpty()) {
            Map<Long, List<String>> page = rowsAfter(after);
            if (page.isEmpty()) {
                return;
            }
            page.values().forEach(cells -> nameless.removeIf(i -> i < cells.size() && !Cells.isBlank(cells.get(i))));
            after = page.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        }
    }

    /** Of several people in a row the first stands for all: what has no name is said of each of them. */
    private Map<Long, List<String>> rowsAfter(long row) {
        Map<Long, List<String>> cells = new LinkedHashMap<>();
        handle.createQuery("select id, cells from feed_row where id > :row and id < :end order by id limit :page")
                .bind("row", row)
                .bind("end", FeedRowId.of(feed + 1, 0))
                .bind("page", PAGE)
                .map((rs, ctx) -> Map.entry(rs.getLong("id"), Json.list(rs.getString("cells"))))
                .forEach(each -> cells.put(each.getKey(), each.getValue()));
        return cells;
    }
}
