package org.dripstone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dripstone.domain.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class ColumnNamesTest {

    private static final ColumnNames NAMES = ColumnNames.read(Path.of("config/columns.yaml"));

    static Stream<Arguments> examples() throws IOException {
        try (InputStream in = ColumnNamesTest.class.getResourceAsStream("/spec/columns.yaml")) {
            List<Map<String, String>> examples = new Yaml().load(in);
            return examples.stream()
                    .map(each ->
                            Arguments.of(each.get("id"), each.get("input"), each.get("expected"), each.get("why")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsAHeaderAsTheSpecSays(String id, String header, String expected, String why) {
        assertThat(NAMES.field(header).orElse(Field.ANSWER).code())
                .as("%s: %s", id, why)
                .isEqualTo(expected);
    }

    @Test
    void knowsTheHeadersOfEightLanguages() throws IOException {
        try (InputStream in = ColumnNamesTest.class.getResourceAsStream("/spec/headers.yaml")) {
            Map<String, List<String>> headers = new Yaml().load(in);
            SoftAssertions soft = new SoftAssertions();
            headers.forEach((field, names) -> names.forEach(
                    name -> soft.assertThat(meanings(name)).as(name).contains(field)));
            soft.assertAll();
        }
    }

    /** Where a name means one thing in a list of people and another in a catalogue, the table decides. */
    private static List<String> meanings(String header) {
        List<String> fields =
                NAMES.match(header).fields().stream().map(Field::code).toList();
        return fields.isEmpty() ? List.of(Field.ANSWER.code()) : fields;
    }

    @Test
    void namesTheLineOfAFieldThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("columns.yaml"), "email:\n  names: {en: [mail]}\ncolour:\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnNames.read(file))
                .withMessageContaining("columns.yaml line 3: expected a field");
    }

    @Test
    void namesTheLineOfNamesThatAreNoList(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("columns.yaml"), "email:\n  names:\n    en: mail\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnNames.read(file))
                .withMessageContaining("columns.yaml line 3: expected a list of names");
    }
}
