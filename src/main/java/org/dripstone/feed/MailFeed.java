package org.dripstone.feed;

import java.util.Iterator;
import java.util.List;

/** A message is a feed of one row. */
record MailFeed(FeedShape shape, Row row) implements OpenFeed {

    @Override
    public Iterator<Row> rows() {
        return List.of(row).iterator();
    }

    @Override
    public void close() {
        // the message was read whole
    }
}
