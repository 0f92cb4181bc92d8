package org.dripstone.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.dripstone.camel.Parts;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Drop;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What becomes of people who stand in several exports of one workshop. */
final class RostersSpecTest {

    @TempDir
    static Path folder;

    private static Parts parts;

    @BeforeAll
    static void open() {
        parts = EmptyWorkshop.in(folder, "rosters");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    static Stream<Arguments> examples() throws IOException {
        try (InputStream in = RostersSpecTest.class.getResourceAsStream("/spec/rosters.yaml")) {
            List<Map<String, Object>> examples = new Yaml().load(in);
            return examples.stream().map(example -> Arguments.of(example.get("id"), example));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void becomeThePeopleTheSpecSays(String id, Map<String, Object> example) {
        parts.database().takenBack(() -> {
            SoftAssertions soft = new SoftAssertions();
            for (Map<String, String> file : RostersSpecTest.<Map<String, String>>list(example, "files")) {
                Receipt receipt = parts.intake().accept(drop(file));
                soft.assertThat(said(receipt))
                        .as("%s: %s", file.get("name"), example.get("why"))
                        .isEqualTo(file.get("says"));
            }
            parts.matching().match(parts.events().usual());
            List<Map<String, Object>> people = people();
            List<Map<String, Object>> expected = list(example, "people");
            soft.assertThat(people).as("%s", example.get("why")).hasSameSizeAs(expected);
            for (Map<String, Object> person : expected) {
                soft.assertThat(alike(people, person))
                        .as("%s", example.get("why"))
                        .isEqualTo(person);
            }
            soft.assertAll();
        });
    }

    /** What is known of whoever has the address of {@code expected}, as far as it is asked for. */
    private static Map<String, Object> alike(List<Map<String, Object>> people, Map<String, Object> expected) {
        Map<String, Object> found = new TreeMap<>();
        people.stream()
                .filter(person -> person.get("emails").equals(expected.get("emails")))
                .forEach(person -> expected.keySet().forEach(key -> found.put(key, person.get(key))));
        return found;
    }

    /** The outcomes that are not nought, and the problems with their rows. */
    private static String said(Receipt receipt) {
        Receipt.Counts counts = receipt.counts();
        Map<String, Integer> outcomes = new TreeMap<>(Map.of(
                "accepted", counts.accepted(),
                "updated", counts.updated(),
                "unchanged", counts.unchanged(),
                "rejected", counts.rejected(),
                "review", counts.review()));
        String said = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() > 0)
                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                .collect(Collectors.joining(", "));
        String problems = receipt.problems().stream().map(RostersSpecTest::said).collect(Collectors.joining(", "));
        return problems.isEmpty() ? said : said + "; " + problems;
    }

    private static String said(Problem problem) {
        return problem.code().code() + "@" + problem.row();
    }

    private static List<Map<String, Object>> people() {
        List<Map<String, Object>> people = new ArrayList<>();
        StreamSupport.stream(
                        parts.exports()
                                .records(ExportKind.PEOPLE, Optional.empty())
                                .spliterator(),
                        false)
                .forEach(person -> {
                    Map<String, Object> said = new TreeMap<>(person);
                    said.replaceAll((key, value) -> value instanceof List<?> all
                            ? all.stream().map(String::valueOf).collect(Collectors.joining("; "))
                            : value);
                    people.add(said);
                });
        return people;
    }

    private static Drop drop(Map<String, String> file) {
        try {
            Charset charset = Charset.forName(file.getOrDefault("encoding", "UTF-8"));
            String mark = charset.name().startsWith("UTF-16") ? "\ufeff" : "";
            Path written = Files.createTempDirectory(folder, "drop").resolve(file.get("name"));
            Files.write(written, (mark + file.get("text")).getBytes(charset));
            return new Drop(written, file.get("name"), parts.events().usual(), Drop.IMPORT, written.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // what the file holds is checked by what is expected of it
    private static <T> List<T> list(Map<String, Object> example, String key) {
        return (List<T>) example.getOrDefault(key, List.of());
    }
}
