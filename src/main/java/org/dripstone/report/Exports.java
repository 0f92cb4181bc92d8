package org.dripstone.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records handed over as files, one after the other, however many there are.
 *
 * <ul>
 *   <li>CSV, for programs and spreadsheets: UTF-8 without a byte order mark, commas, lines end in LF, lists joined with
 *       {@code "; "}; text that a spreadsheet would run as a formula has one apostrophe more in front.
 *   <li>JSON, for programs: one object per line, lists as arrays, texts exactly as they are.
 *   <li>XLSX, for people: texts as texts and numbers as numbers, lists joined with {@code "; "}.
 * </ul>
 */
public final class Exports {

    /** What a file of records can be written as. */
    public enum Format {
        CSV,
        JSON,
        XLSX
    }

    private Exports() {}

    /**
     * Leaves the stream open.
     *
     * @param keys the columns in their order; of a record, nothing else is written, and what it lacks stays empty
     */
    public static void write(
            Format f, List<String> keys, Iterable<Map<String, @Nullable Object>> records, OutputStream out) {
        try {
            switch (f) {
                case CSV -> CsvExport.write(keys, records, out);
                case JSON -> JsonExport.write(keys, records, out);
                case XLSX -> XlsxExport.write(keys, records, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
