package org.dripstone.feed;

import java.util.Iterator;
import java.util.List;
import org.dripstone.domain.Problem;

/** A feed whose columns mean what a person said once of columns of these names. */
final class MappedFeed implements OpenFeed {

    private final OpenFeed open;
    private final FeedShape shape;

    private MappedFeed(OpenFeed open, FeedShape shape) {
        this.open = open;
        this.shape = shape;
    }

    /** {@code open} itself, unless somebody said it of such columns; columns without a name are like any others. */
    static OpenFeed of(OpenFeed open, MappingStore mappings) {
        FeedShape shape = open.shape();
        if (shape.headerRow() == 0) {
            return open;
        }
        return mappings.remembered(shape.header())
                .<OpenFeed>map(columns -> new MappedFeed(open, shape.meaning(columns)))
                .orElse(open);
    }

    @Override
    public FeedShape shape() {
        return shape;
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
                return ShapedRows.row(shape, row.key(), row.cells());
            }
        };
    }

    @Override
    public String quote() {
        return open.quote();
    }

    @Override
    public String escape() {
        return open.escape();
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
