package org.dripstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.Solution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MentionsTest {
    private static final Map<String, Object> SPEC = spec();
    private static final Map<String, List<Solution>> CATALOGUES = new HashMap<>();
    private static final Map<String, SolutionFinder> FINDERS = new HashMap<>();

    static {
        Spec.map(SPEC, "catalogues").forEach((name, rows) -> {
            var catalogue = Spec.maps(rows).stream().map(MentionsTest::solution).toList();
            CATALOGUES.put(name, catalogue);
            FINDERS.put(name, new SolutionFinder(catalogue, RegionNames::mentionedIn));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mentions")
    void readsTheCellAsAPersonWould(String id, Map<String, Object> mention) {
        var catalogue = CATALOGUES.get(text(mention, "in"));
        var reading = FINDERS.get(text(mention, "in")).find(text(mention, "input"));
        assertThat(codes(reading.solutions(), catalogue))
                .as("%s: %s", mention.get("why"), reading)
                .isEqualTo(mention.get("expected"));
        assertThat(reading.sure())
                .as("%s: %s", mention.get("why"), reading)
                .isEqualTo(mention.getOrDefault("sure", true));
        if (mention.containsKey("candidates")) {
            var doubtful = reading.mentions().stream()
                    .filter(each -> !each.sure())
                    .findFirst()
                    .orElseThrow();
            assertThat(codes(doubtful.candidates(), catalogue)).isEqualTo(mention.get("candidates"));
        }
    }

    static Stream<Arguments> mentions() {
        return Spec.maps(SPEC.get("mentions")).stream().map(each -> Arguments.of(each.get("id"), each));
    }

    private static List<String> codes(List<Integer> solutions, List<Solution> catalogue) {
        return solutions.stream().map(i -> catalogue.get(i).code()).toList();
    }

    private static Solution solution(Map<String, Object> row) {
        return new Solution(
                text(row, "code"),
                text(row, "title"),
                text(row, "summary"),
                "",
                List.of(),
                text(row, "country"),
                text(row, "organisation"),
                text(row, "presenter"),
                List.of(),
                -1);
    }

    private static String text(Map<String, Object> row, String key) {
        return row.getOrDefault(key, "").toString();
    }

    private static Map<String, Object> spec() {
        try (var in = MentionsTest.class.getResourceAsStream("/spec/mentions.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The untyped parts of a YAML document, typed. */
    private static final class Spec {
        @SuppressWarnings("unchecked")
        static Map<String, Object> map(Map<String, Object> of, String key) {
            return (Map<String, Object>) of.get(key);
        }

        @SuppressWarnings("unchecked")
        static List<Map<String, Object>> maps(Object rows) {
            return (List<Map<String, Object>>) rows;
        }
    }
}
