package org.dripstone.feed;

import java.io.IOException;
import java.util.List;
import org.dripstone.feed.table.FoundTable;

/** A table found in a file, and the way to its rows. */
interface TableSource {

    FoundTable table();

    /** Line or row of the header, counted from 1; 0 when there is none. */
    int headerRow();

    /** What stands below the header, from its first record on. */
    CsvRows.Records below() throws IOException;

    /** All records of its sheet or text, from the first on. */
    CsvRows.Records whole() throws IOException;

    String encoding();

    default String delimiter() {
        return "";
    }

    /** What cells are wrapped in; empty where the container has no such thing. */
    default String quote() {
        return "";
    }

    /** What makes a letter of the quote behind it; empty where nothing does. */
    default String escape() {
        return "";
    }

    default String sheet() {
        return "";
    }

    /** Whether dates may stand as numbers of days, as spreadsheets keep them. */
    default boolean countsDays() {
        return false;
    }

    /** Sheets beside its own that nobody sees, and that hold a table; they are not read. */
    default List<String> hiddenSheets() {
        return List.of();
    }

    List<String> why();
}
