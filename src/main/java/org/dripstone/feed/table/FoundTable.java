package org.dripstone.feed.table;

import java.util.List;

/**
 * The table that a search found among the first records of a text or sheet.
 *
 * @param headerIndex which record is its header; -1 when the table has none and its first record is row 1
 * @param above records before it: titles, a preamble
 * @param below the first records after it, blank ones included
 * @param score how much speaks for it; comparable between readings of one file
 */
public record FoundTable(
        int headerIndex, List<String> header, List<List<String>> above, List<List<String>> below, double score) {

    /** Of records the first of which is known to be the header. */
    public static FoundTable of(List<List<String>> records) {
        return new FoundTable(0, records.get(0), List.of(), records.subList(1, records.size()), 0);
    }
}
