package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Every path and exit of a partnership over three years, all at the same time, in one database. */
final class JourneysOfYearsTest {
    private static final String SPEC = "/spec/journeys/years.yaml";

    @TempDir
    static Path folder;

    private static List<Map<String, Object>> scripts;
    private static Years years;
    private static YearsOfPairs pairs;
    private static Promises promises;

    @BeforeAll
    static void threeYearsPass() throws IOException {
        try (InputStream in = JourneysOfYearsTest.class.getResourceAsStream(SPEC)) {
            scripts = new Yaml().load(in);
        }
        years = new Years(folder);
        promises = new Promises(years);
        pairs = new YearsOfPairs(years);
        scripts.forEach(JourneysOfYearsTest::add);
        pairs.begin();
        pairs.pass();
    }

    @AfterAll
    static void close() {
        years.close();
    }

    private static void add(Map<String, Object> script) {
        String id = script.get("id").toString();
        String country = script.getOrDefault("provider", "KE").toString();
        pairs.presents(id, country);
        pairs.asks(id, id, script.getOrDefault("seeker", "GH").toString());
        if (script.containsKey("twin")) {
            pairs.asks(
                    script.get("twin").toString(),
                    id,
                    script.getOrDefault("seeker", "GH").toString());
        }
        if (script.containsKey("colleague")) {
            pairs.colleague(id, country);
        }
        lines(script, "says").forEach(line -> pairs.act(id, line));
    }

    private static List<String> lines(Map<String, Object> script, String key) {
        return ((List<?>) script.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    @TestFactory
    Stream<DynamicTest> go() {
        return scripts.stream()
                .map(script -> dynamicTest(script.get("id") + ": " + script.get("why"), () -> {
                    long partnership = pairs.partnership(script.get("id").toString());
                    assertThat(letters(partnership)).as("letters").containsExactlyElementsOf(lines(script, "letters"));
                    assertThat(stages(partnership)).as("stages").containsExactlyElementsOf(lines(script, "stages"));
                    assertThat(flags(partnership)).as("flags").containsExactlyElementsOf(lines(script, "flags"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepTheirPromises() {
        return Stream.of(dynamicTest("whatever was said", promises::areKept));
    }

    /** {@code 7 seeker contact-check}, in the order in which they arrived. */
    private static List<String> letters(long partnership) {
        return years.delivered.stream()
                .filter(letter -> letter.partnerships().contains(partnership))
                .filter(letter -> !letter.step().startsWith("introduction-"))
                .sorted(Comparator.comparing((Years.Delivered letter) -> Years.day(letter.at()))
                        .thenComparing(letter -> reader(letter), Comparator.reverseOrder()))
                .map(letter -> Years.day(letter.at()) + " " + reader(letter) + " " + letter.step())
                .toList();
    }

    private static String reader(Years.Delivered letter) {
        return letter.address().substring(0, letter.address().indexOf('@')).replace("host", "provider");
    }

    private static List<String> stages(long partnership) {
        List<String> stages = new ArrayList<>();
        for (List<Object> move : years.rows(
                "select moved_at, to_stage, standing from stage_move where partnership_id = ?"
                        + " and to_stage not in ('INTEREST', 'VALIDATED') order by id",
                partnership)) {
            long day = Years.day(((java.time.OffsetDateTime) move.get(0)).toInstant());
            stages.add(day + " " + move.get(1) + " " + move.get(2).toString().toLowerCase(java.util.Locale.ROOT));
        }
        return stages;
    }

    private static List<String> flags(long partnership) {
        String flags = String.valueOf(years.rows("select flags from partnership where id = ?", partnership)
                .get(0)
                .get(0));
        return flags.isEmpty()
                ? List.of()
                : Stream.of(flags.split("; "))
                        .map(flag -> flag.substring(0, flag.indexOf(':')))
                        .sorted()
                        .toList();
    }
}
