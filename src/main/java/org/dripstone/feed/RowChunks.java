package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a file in such numbers as one turn takes in. All people of one row are in one of them, so that a crash parts none.
 * Where the file breaks off, the rows before come first.
 */
final class RowChunks {
    private final Iterator<Row> rows;
    private final int size;
    private Optional<Row> ahead = Optional.empty();
    private Optional<BrokenFeed> broken = Optional.empty();

    /** @param done the number of the last row that was taken in before */
    RowChunks(Iterator<Row> rows, int size, int done) {
        this.rows = rows;
        this.size = size;
        do {
            step();
        } while (ahead.filter(row -> row.number() <= done).isPresent());
    }

    /** Empty behind the last; throws {@link BrokenFeed} behind the last that is whole. */
    List<Row> next() {
        List<Row> chunk = new ArrayList<>();
        while (ahead.isPresent() && (chunk.size() < size || isOfLast(chunk, ahead.get()))) {
            chunk.add(ahead.get());
            step();
        }
        if (chunk.isEmpty() && broken.isPresent()) {
            throw broken.get();
        }
        return chunk;
    }

    private static boolean isOfLast(List<Row> chunk, Row row) {
        return chunk.get(chunk.size() - 1).number() == row.number();
    }

    private void step() {
        try {
            ahead = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (BrokenFeed e) {
            ahead = Optional.empty();
            broken = Optional.of(e);
        }
    }
}
