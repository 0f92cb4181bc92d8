package org.dripstone.feed;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;

/** The cells of one row by what they mean. */
record RowCells(FeedShape shape, Row row) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Without space around it; empty when there is none. */
    String text(Field field) {
        return row.values().getOrDefault(field, "").strip();
    }

    /** The whole numbers that stand in it. */
    IntStream numbers(Field field) {
        return NUMBER.matcher(text(field)).results().mapToInt(found -> Integer.parseInt(found.group()));
    }

    /** A problem with what stands in {@code field}. */
    Problem problem(Field field, ProblemCode code) {
        return new Problem(row.number(), ShapedRows.columnOf(shape, field), text(field), code, "");
    }
}
