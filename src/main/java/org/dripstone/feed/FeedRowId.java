package org.dripstone.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row's id is its feed's and its key, in one, so that it is known before the row is kept and the same after a crash. Its
 * key is its number in the file. Of several people in one row, those behind the first have their place in it before the
 * number, so that no row after them is counted otherwise than in the file.
 */
public final class FeedRowId {
    /** Keys are below it, but of those who stand behind the first in their row. */
    public static final int ROWS_A_FEED = 10_000_000;

    /** So many places are told apart; a key is a whole number of 32 bits. */
    public static final int PEOPLE_A_ROW = 200;

    private static final long FEEDS = 1_000_000_000L;
    private static final Pattern SAID = Pattern.compile("F([1-9]\\d{0,8})@([1-9]\\d{0,6})(?:\\.([1-9]\\d{0,2}))?");

    private FeedRowId() {}

    /** Of somebody who stands in a row with others: the first at place 0. */
    public static int key(int number, int place) {
        return place * ROWS_A_FEED + number;
    }

    /** The number in the file of the row with that key. */
    public static int number(int key) {
        return key % ROWS_A_FEED;
    }

    public static long of(long feed, int key) {
        return (key / ROWS_A_FEED * FEEDS + feed) * ROWS_A_FEED + number(key);
    }

    public static long feed(long row) {
        return row / ROWS_A_FEED % FEEDS;
    }

    public static int key(long row) {
        return key((int) (row % ROWS_A_FEED), (int) (row / ROWS_A_FEED / FEEDS));
    }

    /** As people name it: {@code F3@15}, and the second person in that row {@code F3@15.2}. */
    public static String said(long row) {
        int place = key(row) / ROWS_A_FEED;
        return "F" + feed(row) + "@" + number(key(row)) + (place == 0 ? "" : "." + (place + 1));
    }

    /** What {@link #said} says, read again; empty where it names no row. */
    public static Optional<Long> read(String said) {
        Matcher parts = SAID.matcher(said.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int place = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)) - 1;
        return place >= PEOPLE_A_ROW
                ? Optional.empty()
                : Optional.of(of(Long.parseLong(parts.group(1)), key(Integer.parseInt(parts.group(2)), place)));
    }
}
