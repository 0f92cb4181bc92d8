package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of csv-spectrum, a well-known collection of valid CSV in all its forms. */
class CsvSpectrumTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("dripstone.shared", "../shared")).resolve("corpora/csv-spectrum");
    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    static List<String> names() throws IOException {
        if (!Files.exists(CORPUS)) {
            return List.of("none");
        }
        try (Stream<Path> files = Files.list(CORPUS.resolve("csvs"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isReadExactly(String name) throws IOException, UnreadableFeed {
        Assumptions.assumeTrue(Files.exists(CORPUS), "skipped: no " + CORPUS);
        List<Map<String, String>> expected = new ArrayList<>();
        for (JsonNode row : new ObjectMapper()
                .readTree(CORPUS.resolve("json/" + name + ".json").toFile())) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            expected.add(cells);
        }
        assertThat(loaded(CORPUS.resolve("csvs/" + name + ".csv"))).isEqualTo(expected);
    }

    private static List<Map<String, String>> loaded(Path file) throws UnreadableFeed {
        List<Map<String, String>> rows = new ArrayList<>();
        try (OpenFeed feed = READER.table(file, "table.csv")) {
            List<String> header = feed.shape().header();
            feed.rows().forEachRemaining(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), row.cells().get(i));
                }
                rows.add(cells);
            });
        }
        return rows;
    }
}
