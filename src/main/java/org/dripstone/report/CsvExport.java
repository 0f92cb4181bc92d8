package org.dripstone.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

final class CsvExport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private CsvExport() {}

    static void write(List<String> keys, Iterable<Map<String, @Nullable Object>> records, OutputStream out)
            throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        FORMAT.printRecord(lines, keys.toArray());
        for (Map<String, @Nullable Object> record : records) {
            FORMAT.printRecord(
                    lines, keys.stream().map(key -> cell(record.get(key))).toArray());
        }
        lines.flush();
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Number ? value.toString() : Formulas.guarded(Cell.text(value));
    }
}
