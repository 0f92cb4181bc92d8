package org.dripstone.feed;

import java.util.Iterator;
import java.util.List;
import org.dripstone.domain.Problem;
import org.dripstone.feed.table.MappingDoubt;

/** A file that was understood; its rows are read as they are asked for. */
public interface OpenFeed extends AutoCloseable {

    FeedShape shape();

    /** Why a person had better say what its columns mean; mostly none. */
    default List<MappingDoubt> doubts() {
        return List.of();
    }

    /** The rows from the first one on; asked for a second time, they start anew. Throws {@link BrokenFeed}. */
    Iterator<Row> rows();

    /** What is good to know of the file as a whole, once all its rows were asked for. */
    default List<Problem> notes() {
        return List.of();
    }

    /** What cells are wrapped in; empty where the container has no such thing. */
    default String quote() {
        return "";
    }

    /** What makes a letter of the quote behind it; empty where nothing does. */
    default String escape() {
        return "";
    }

    @Override
    void close();
}
