package org.dripstone.feed.table;

/**
 * Cells of one column that a sheet shows as one.
 *
 * @param top the row that holds what they say, counted from 0
 * @param bottom the last row
 */
public record Span(int column, int top, int bottom) {}
