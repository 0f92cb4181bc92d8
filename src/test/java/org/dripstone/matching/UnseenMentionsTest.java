package org.dripstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.Solution;
import org.dripstone.normalise.Countries;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How the finder does on what no rule was made for. */
class UnseenMentionsTest {
    private static final double FOUND = 0.95;
    private static final Map<String, Object> SPEC = spec();

    private final Map<String, List<Solution>> catalogues = new HashMap<>();
    private final Map<String, SolutionFinder> finders = new HashMap<>();

    UnseenMentionsTest() {
        ((Map<?, ?>) SPEC.get("catalogues")).forEach((name, rows) -> {
            var catalogue = ((List<?>) rows)
                    .stream().map(row -> solution((Map<?, ?>) row)).toList();
            catalogues.put(String.valueOf(name), catalogue);
            finders.put(String.valueOf(name), new SolutionFinder(catalogue, Countries.standard()::meantBy));
        });
    }

    @Test
    void isNeverSureOfTheWrongOne() {
        assertThat(mentions().filter(each -> read(each).sure() && !isUnderstood(each)))
                .isEmpty();
    }

    @Test
    void isSureOfNearlyAllThatAreClear() {
        var clear = mentions().filter(UnseenMentionsTest::isClear).toList();
        var missed = clear.stream().filter(each -> !isUnderstood(each)).toList();
        assertThat(clear.size() - missed.size()).as("missed %s", missed).isGreaterThan((int) (FOUND * clear.size()));
    }

    private boolean isUnderstood(Map<?, ?> mention) {
        var catalogue = catalogues.get(String.valueOf(mention.get("in")));
        var reading = read(mention);
        var codes = reading.solutions().stream()
                .map(index -> catalogue.get(index).code())
                .toList();
        return !mention.containsKey("sure") && reading.sure() && codes.equals(mention.get("expected"));
    }

    private SolutionReading read(Map<?, ?> mention) {
        return finders.get(String.valueOf(mention.get("in"))).find(String.valueOf(mention.get("input")));
    }

    private static boolean isClear(Map<?, ?> mention) {
        return !mention.containsKey("sure") && !mention.containsKey("open");
    }

    private static Stream<Map<?, ?>> mentions() {
        return ((List<?>) SPEC.get("mentions")).stream().map(each -> (Map<?, ?>) each);
    }

    private static Solution solution(Map<?, ?> row) {
        return new Solution(
                String.valueOf(row.get("code")),
                String.valueOf(row.get("title")),
                String.valueOf(row.get("summary")),
                "",
                List.of(),
                String.valueOf(row.get("country")),
                String.valueOf(row.get("organisation")),
                String.valueOf(row.get("presenter")),
                List.of(),
                -1);
    }

    private static Map<String, Object> spec() {
        try (InputStream in = UnseenMentionsTest.class.getResourceAsStream("/spec/mentions-unseen.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
