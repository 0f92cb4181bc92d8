package org.dripstone.identity.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A table in a file with commas.
 *
 * @param header the names of the columns, in small letters
 */
record CsvTable(List<String> header, List<List<String>> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    /** With its names in the first row. */
    static CsvTable read(Path file) throws IOException {
        var rows = rows(file);
        var header = rows.get(0).stream()
                .map(name -> name.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .toList();
        return new CsvTable(header, rows.subList(1, rows.size()));
    }

    static CsvTable withoutHeader(Path file, List<String> header) throws IOException {
        return new CsvTable(header, rows(file));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, FORMAT)) {
            for (var line : parser) {
                rows.add(List.of(line.values()));
            }
        }
        return rows;
    }

    List<String> column(String name) {
        int at = header.indexOf(name);
        return rows.stream()
                .map(row -> at < 0 || at >= row.size() ? "" : row.get(at))
                .toList();
    }
}
