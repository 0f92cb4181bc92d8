package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.correspondence.reply.ReplyText;
import org.dripstone.visit.VisitReading.News;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VisitLinesSpecTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final LetterTemplates TEMPLATES = LetterTemplates.read(Path.of("config/templates"));
    private static final VisitReading READING = VisitReading.of(TEMPLATES);

    static Stream<SpecExample> examples() {
        return SpecExamples.of("visit-lines");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsWhatIsNew(SpecExample example) {
        Map<?, ?> known = (Map<?, ?>) example.fields().getOrDefault("known", Map.of());
        News news = READING.news(
                READING.lines(example.text("body"), ReplyText.of(example.text("body"))),
                field -> values(known.get(field.code())),
                TODAY);
        Map<String, String> read = new TreeMap<>();
        news.values().forEach((field, value) -> read.put(field.code(), value));
        assertThat(read).isEqualTo(example.fields().getOrDefault("expected", Map.of()));
        assertThat(news.unread().stream().map(line -> line.field().code()).toList())
                .hasSameElementsAs(strings(example.fields().getOrDefault("unread", List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void leavesToAPersonWhatIsSaidBesides(SpecExample example) {
        String body = example.text("body");
        assertThat(READING.besides(body, ReplyText.of(body))).isEqualTo(example.text("besides"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void readsEveryLabelInEveryLanguageAsItIsSent(String language) {
        for (VisitField field : VisitField.values()) {
            String label = TEMPLATES.word("visit." + field.code(), language, Map.of());
            assertThat(READING.lines(label + ": x", label + ": x")).containsExactly(new VisitLine(field, "x", true));
        }
        for (VisitState state : VisitState.values()) {
            String word = TEMPLATES.word("visit-states." + state.code(), language, Map.of());
            assertThat(READING.values(VisitField.VISA, word, TODAY)).containsValue(state.code());
        }
    }

    static Stream<String> languages() {
        return Stream.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");
    }

    private static List<String> values(Object known) {
        return known == null ? List.of() : strings(known instanceof List<?> ? known : List.of(known));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
