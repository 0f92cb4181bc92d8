package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.feed.table.MappingDoubt;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class ColumnsInDoubtSpecTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    @TempDir
    private Path folder;

    static Stream<Arguments> examples() throws IOException {
        try (InputStream in = ColumnsInDoubtSpecTest.class.getResourceAsStream("/spec/columns-in-doubt.yaml")) {
            return new Yaml()
                    .<List<Map<String, Object>>>load(in).stream()
                            .map(each -> Arguments.of(each.get("id"), each.get("text"), each.get("about")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void areAskedAboutAsTheSpecSays(String id, String text, List<List<String>> about)
            throws IOException, UnreadableFeed {
        try (OpenFeed feed = READER.open(Files.writeString(folder.resolve("list.csv"), text), "list.csv")) {
            assertThat(feed.doubts()).extracting(MappingDoubt::columns).as(id).isEqualTo(about);
        }
    }
}
