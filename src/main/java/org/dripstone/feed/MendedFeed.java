package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.feed.table.MappingDoubt;

/** A rejects file that was mended and dropped again: read as the file it came from, without what we added to it. */
final class MendedFeed implements OpenFeed {
    private final OpenFeed open;
    private final RejectsForm form;
    private final FeedShape shape;
    private final int[] theirs;

    private MendedFeed(OpenFeed open, RejectsForm form, int[] theirs) {
        this.open = open;
        this.form = form;
        this.theirs = theirs;
        this.shape = without(open.shape());
    }

    /** {@code open} itself, unless it holds columns of ours. */
    static OpenFeed of(OpenFeed open, RejectsForm form) {
        List<String> header = open.shape().header();
        int[] theirs = IntStream.range(0, header.size())
                .filter(i -> !form.isOurs(header.get(i)))
                .toArray();
        return theirs.length == header.size() ? open : new MendedFeed(open, form, theirs);
    }

    private FeedShape without(FeedShape full) {
        List<String> header =
                IntStream.of(theirs).mapToObj(i -> full.header().get(i)).toList();
        // By their places: columns without a name, or with one that stands twice, go by others than in the header.
        List<Map.Entry<String, Field>> all = List.copyOf(full.columns().entrySet());
        Map<String, Field> columns = new LinkedHashMap<>();
        IntStream.of(theirs).mapToObj(all::get).forEach(column -> columns.put(column.getKey(), column.getValue()));
        return new FeedShape(
                full.kind(),
                full.layout(),
                full.encoding(),
                full.delimiter(),
                full.sheet(),
                full.headerRow(),
                header,
                columns,
                full.mode(),
                full.why());
    }

    @Override
    public FeedShape shape() {
        return shape;
    }

    @Override
    public List<MappingDoubt> doubts() {
        return open.doubts();
    }

    @Override
    public Iterator<Row> rows() {
        Iterator<Row> rows = open.rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                return ShapedRows.row(shape, row.key(), restored(row.cells()));
            }
        };
    }

    private List<String> restored(List<String> cells) {
        List<String> restored = new ArrayList<>();
        for (int i : theirs) {
            restored.add(i < cells.size() ? form.restore(cells.get(i)) : "");
        }
        return restored;
    }

    @Override
    public List<Problem> notes() {
        return open.notes();
    }

    @Override
    public void close() {
        open.close();
    }
}
