package org.dripstone.feed.table;

import java.util.Optional;

/** What is known of column names; the words themselves stand in a file organisers can add to. */
public interface HeaderNames {

    NameMatch match(String headerCell);

    /** Who is meant by {@code words}, such as {@code second delegate}, among the people of a row. */
    RowPerson person(String words);

    /** The word for one who takes part as well that stands somewhere in a heading, without its endings. */
    Optional<String> fellowIn(String folded);
}
