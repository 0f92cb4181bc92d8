package org.dripstone.feed;

/**
 * How much of a dropped file is read before it is refused, so that no file can exhaust the machine.
 *
 * @param fileBytes size of the file as dropped
 * @param inflatedBytes size of what a compressed container may unfold to
 * @param columns cells in one row
 * @param cellChars letters in one cell
 * @param rows rows of one file
 */
public record Limits(long fileBytes, long inflatedBytes, int columns, int cellChars, long rows) {

    public static final Limits DEFAULT = new Limits(200L << 20, 2L << 30, 1_000, 100_000, 5_000_000);

    Limits inflatedAtMost(long bytes) {
        return new Limits(fileBytes, Math.min(inflatedBytes, bytes), columns, cellChars, rows);
    }
}
