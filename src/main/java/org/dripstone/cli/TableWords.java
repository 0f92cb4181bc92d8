package org.dripstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;

/** A table as it was understood: as CSV with the file's own header, or for programs. */
final class TableWords {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private TableWords() {}

    static void csv(OpenFeed open, PrintWriter out) {
        try {
            if (open.shape().headerRow() > 0) {
                CSV.printRecord(out, (Object[]) open.shape().header().toArray(String[]::new));
            }
            for (Iterator<Row> rows = open.rows(); rows.hasNext(); ) {
                CSV.printRecord(out, (Object[]) rows.next().cells().toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a writer to standard output does not fail", e);
        }
    }

    /** How it was written and where it stands; names are promised to programs. */
    static Map<String, Object> shape(OpenFeed open) {
        FeedShape shape = open.shape();
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("encoding", shape.encoding());
        table.put("delimiter", shape.delimiter());
        table.put("quote", open.quote());
        table.put("escape", open.escape());
        table.put("sheet", shape.sheet());
        table.put("header_row", shape.headerRow());
        table.put("header", shape.headerRow() > 0 ? shape.header() : List.of());
        return table;
    }

    /** One line of JSON with all rows: for programs that compare many tables. */
    static String whole(String name, OpenFeed open) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("file", name);
        table.putAll(shape(open));
        List<List<String>> rows = new ArrayList<>();
        open.rows().forEachRemaining(row -> rows.add(row.cells()));
        table.put("rows", rows);
        table.put("why", open.shape().why());
        return Explanation.line(table);
    }
}
