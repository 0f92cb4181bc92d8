package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dripstone.domain.Field;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class FeedSpecTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    @TempDir
    private Path folder;

    static Stream<Arguments> examples() throws IOException {
        List<Map<String, Object>> examples = new ArrayList<>();
        for (String file : List.of("feeds", "layouts", "containers")) {
            try (InputStream in = FeedSpecTest.class.getResourceAsStream("/spec/" + file + ".yaml")) {
                examples.addAll(new Yaml().<List<Map<String, Object>>>load(in));
            }
        }
        return examples.stream().map(example -> Arguments.of(example.get("id"), new Example(example)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isUnderstoodAsTheSpecSays(String id, Example example) throws IOException, UnreadableFeed {
        Path file = example.writeTo(folder);
        if (example.expected().containsKey("refused")) {
            assertThatExceptionOfType(UnreadableFeed.class)
                    .isThrownBy(() -> READER.open(file, example.name()).close())
                    .satisfies(e -> assertThat(e.code().code()).isEqualTo(example.expected("refused")));
            return;
        }
        try (OpenFeed feed = READER.open(file, example.name())) {
            check(feed.shape(), rowsOf(feed), example);
        }
    }

    private static void check(FeedShape shape, List<Row> rows, Example example) {
        SoftAssertions soft = new SoftAssertions();
        Map<String, Object> actual = Map.of(
                "kind", shape.kind().code(),
                "layout", shape.layout(),
                "encoding", shape.encoding(),
                "delimiter", shape.delimiter(),
                "headerRow", shape.headerRow(),
                "mode", shape.mode(),
                "rows", rows.size());
        actual.forEach((key, value) -> {
            if (example.expected().containsKey(key)) {
                soft.assertThat(value).as("%s: %s", key, example.why()).isEqualTo(example.expected(key));
            }
        });
        example.map("columns")
                .forEach((name, field) ->
                        soft.assertThat(shape.columns()).as(example.why()).containsEntry(name, field(field)));
        example.map("first")
                .forEach((field, value) -> soft.assertThat(rows.get(0).value(field(field)))
                        .as("first %s: %s", field, example.why())
                        .isEqualTo(value));
        example.map("second")
                .forEach((field, value) -> soft.assertThat(rows.get(1).value(field(field)))
                        .as("second %s: %s", field, example.why())
                        .isEqualTo(value));
        example.map("last")
                .forEach((field, value) -> soft.assertThat(
                                rows.get(rows.size() - 1).value(field(field)))
                        .as("last %s: %s", field, example.why())
                        .isEqualTo(value));
        example.withheld().forEach(secret -> soft.assertThat(rows.toString()).doesNotContain(secret));
        soft.assertAll();
    }

    private static Field field(String code) {
        return Field.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static List<Row> rowsOf(OpenFeed feed) {
        List<Row> rows = new ArrayList<>();
        feed.rows().forEachRemaining(rows::add);
        return rows;
    }

    record Example(Map<String, Object> fields) {

        String why() {
            return (String) fields.get("why");
        }

        String name() {
            return (String) fields.getOrDefault("name", "dropped.csv");
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> expected() {
            return (Map<String, Object>) fields.get("expected");
        }

        Object expected(String key) {
            return expected().get(key);
        }

        @SuppressWarnings("unchecked")
        Map<String, String> map(String key) {
            return (Map<String, String>) expected().getOrDefault(key, Map.of());
        }

        @SuppressWarnings("unchecked")
        List<String> withheld() {
            return (List<String>) expected().getOrDefault("withheld", List.of());
        }

        Path writeTo(Path folder) throws IOException {
            String mark = Boolean.TRUE.equals(fields.get("bom")) ? "\ufeff" : "";
            Charset charset = Charset.forName((String) fields.getOrDefault("encoding", "UTF-8"));
            return Files.write(folder.resolve("dropped"), (mark + fields.get("text")).getBytes(charset));
        }
    }
}
