package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ProblemWordsTest {

    static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("examples")
    void saysWhatTheExamplesSay(String id, Map<String, Object> input, String expected, String why) {
        String sentence =
                ProblemWords.sentence(problem(input), input.get("language").toString());

        assertThat(sentence).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @MethodSource("codesAndLanguages")
    void quotesTheValueAndLeaksNothing(ProblemCode code, String language) {
        String sentence = ProblemWords.sentence(new Problem(3, "Col", "xyzzy {0} '", code, "S3; S7"), language);

        assertThat(sentence)
                .containsPattern("[“«]\\h?\u2068?xyzzy \\{0} '\u2069?\\h?[”»]")
                .contains("S3; S7");
        assertThat(sentence)
                .doesNotContain("{value}", "{detail}", code.code(), "null")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("codesAndLanguages")
    void needsNoValue(ProblemCode code, String language) {
        String sentence = ProblemWords.sentence(new Problem(3, "", "\t ", code, ""), language);

        assertThat(sentence).isNotBlank().doesNotContain("“”", "«»", "«  »", "()", "{", "  ");
    }

    @ParameterizedTest
    @MethodSource("codesAndLanguages")
    void speaksEachLanguageForItself(ProblemCode code, String language) {
        Problem problem = new Problem(3, "", "", code, "");

        assertThat(ProblemWords.sentence(problem, language).equals(ProblemWords.sentence(problem, "en")))
                .isEqualTo(language.equals("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void knowsEveryWordOfEveryLanguage(String language) {
        Map<String, String> said = Words.sentences(language);

        assertThat(said.keySet()).isEqualTo(Words.sentences("en").keySet());
        assertThat(said.keySet())
                .containsAll(Arrays.stream(Field.values())
                        .map(field -> "field." + field.code())
                        .toList())
                .containsAll(Arrays.stream(FeedKind.values())
                        .map(kind -> "kind." + kind.code())
                        .toList());
        assertThat(said.values()).allSatisfy(sentence -> assertThat(sentence).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-CA", "fr_FR", " fr "})
    void takesALanguageHoweverItIsWritten(String tag) {
        assertThat(Words.in(tag).language()).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sw", "x-klingon", "../../secret", "not a language"})
    void speaksEnglishToWhomItDoesNotKnow(String tag) {
        assertThat(Words.in(tag).language()).isEqualTo("en");
    }

    @Test
    void keepsALongValueShort() {
        Problem problem = new Problem(1, "", "x".repeat(100_000), ProblemCode.EMAIL_INVALID, "");

        assertThat(ProblemWords.sentence(problem, "en")).hasSizeLessThan(300).contains("x…”");
    }

    static Stream<Arguments> codesAndLanguages() {
        return Arrays.stream(ProblemCode.values())
                .flatMap(code -> LANGUAGES.stream().map(language -> Arguments.of(code, language)));
    }

    static Stream<Arguments> examples() throws IOException {
        try (InputStream in = ProblemWordsTest.class.getResourceAsStream("/spec/problems.yaml")) {
            List<Map<String, Object>> examples = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return examples.stream()
                    .map(e -> Arguments.of(e.get("id"), e.get("input"), e.get("expected"), e.get("why")));
        }
    }

    private static Problem problem(Map<String, Object> input) {
        return new Problem(
                1,
                input.getOrDefault("column", "").toString(),
                input.getOrDefault("value", "").toString(),
                ProblemCode.valueOf(
                        input.get("code").toString().replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
                input.getOrDefault("detail", "").toString());
    }
}
