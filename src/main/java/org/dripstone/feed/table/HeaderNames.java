package org.dripstone.feed.table;

/** What is known of column names; the words themselves stand in a file organisers can add to. */
@FunctionalInterface
public interface HeaderNames {

    NameMatch match(String headerCell);
}
