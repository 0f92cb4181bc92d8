package org.dripstone.matching.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.matching.theme.ThemeReading.Found;
import org.dripstone.settings.WrongSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ThemesTest {
    private static final Themes THEMES = Themes.read(Path.of("config/themes.yaml"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void tellsWhatATextIsAbout(String id, Map<String, Object> text) {
        ThemeReading read = THEMES.of(String.valueOf(text.get("input")));
        if (text.containsKey("theme")) {
            assertThat(first(read.themes())).as("%s: %s", text.get("why"), read).isEqualTo(text.get("theme"));
        }
        if (text.containsKey("sdg")) {
            assertThat(first(read.sdgs()))
                    .as("%s: %s", text.get("why"), read)
                    .isEqualTo(String.valueOf(text.get("sdg")));
        }
    }

    static Stream<Arguments> texts() {
        List<?> all = (List<?>) spec("themes").get("texts");
        return all.stream().map(each -> Arguments.of(((Map<?, ?>) each).get("id"), each));
    }

    @Test
    void tellsTheGoalOfPlainParagraphs() {
        assertThat(macroAccuracy("sdg-paragraphs")).isGreaterThan(0.97);
    }

    @Test
    void tellsTheGoalOfParagraphsThatTouchSeveral() {
        assertThat(macroAccuracy("sdg-paragraphs-mixed")).isGreaterThan(0.9);
    }

    /** Short, concrete, in eight languages; what a paragraph says by the way may be heard louder than what it is about. */
    @Test
    void tellsThemeAndGoalOfSolutionsInEachLanguage() {
        assertThat(share("themes", ThemeReading::themes)).isGreaterThan(0.82);
        assertThat(share("sdgs", ThemeReading::sdgs)).isGreaterThan(0.8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void saysWhetherATextIsAboutAGoal(int goal, String text, Map<String, Object> question) {
        List<String> told = THEMES.of(text).sdgs().stream()
                .filter(found -> !found.hinted())
                .map(Found::code)
                .toList();
        assertThat(told.contains(String.valueOf(goal)))
                .as("%s: %s", question.get("why"), THEMES.of(text).sdgs())
                .isEqualTo(question.get("about"));
    }

    static Stream<Arguments> questions() {
        List<?> all = (List<?>) spec("sdg-questions").get("questions");
        return all.stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> Arguments.of(each.get("sdg"), each.get("input"), each));
    }

    @Test
    void asksMoreOfALongTextThanOfATitle() {
        assertThat(THEMES.of("Forest cover").sdgs().get(0).hinted()).isFalse();
        String byTheWay =
                "The club met on Tuesday beside the forest, chose a new chair, ate sandwiches and listened to old stories. "
                        + "Later its members sang twice, laughed, packed their baskets and left, with the feeling "
                        + "that nothing much had happened on that evening, as on so many evenings before.";
        assertThat(THEMES.of(byTheWay).sdgs()).allMatch(Found::hinted);
    }

    private static double share(String what, Function<ThemeReading, List<Found>> part) {
        List<?> all = (List<?>) spec("theme-paragraphs").get("paragraphs");
        return all.stream()
                .map(each -> (Map<?, ?>) each)
                .mapToInt(each -> {
                    String found = first(part.apply(THEMES.of(String.valueOf(each.get("text")))));
                    return ((List<?>) each.get(what))
                                    .stream().map(String::valueOf).anyMatch(found::equals)
                            ? 1
                            : 0;
                })
                .average()
                .orElseThrow();
    }

    @Test
    void doesNotTakeSmallWordsForTheirLikes() {
        assertThat(THEMES.of("Forma parte de la puerta; se trata de un cargo").sdgs())
                .isEmpty();
        assertThat(first(THEMES.of("Complicaciones del parto").sdgs())).isEqualTo("3");
        assertThat(first(THEMES.of("Víctimas de trata de personas").themes())).isEqualTo("justice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mobile court for mountain villages",
                "Tribunal mobile en milieu rural",
                "Мобильный суд для горных сёл",
                "Tribunal móvil en zonas rurales",
                "محكمة متنقلة في الريف",
                "Tribunal móvel em áreas rurais",
                "农村流动法庭",
                "Ауылдағы көшпелі сот"
            })
    void takesNoVillageForAFarm(String court) {
        assertThat(THEMES.of(court).themes())
                .extracting(Found::code)
                .contains("justice")
                .doesNotContain("agriculture");
    }

    @Test
    void namesTheWordsThatDecided() {
        Found goal = THEMES.of("Telemedicine for rural midwives").sdgs().get(0);
        assertThat(goal.words()).containsExactly("telemedicine", "midwives");
        assertThat(goal.score()).isBetween(0.5, 1.0);
    }

    @Test
    void saysNothingOfATextWithoutWords() {
        assertThat(THEMES.of("")).isEqualTo(new ThemeReading(List.of(), List.of()));
        assertThat(THEMES.of("12345 !?")).isEqualTo(new ThemeReading(List.of(), List.of()));
    }

    @Test
    void namesTheLineOfAWrongWeight() throws IOException {
        Path file = folder.resolve("themes.yaml");
        Files.writeString(file, "sdgs:\n  1:\n    name: {en: One}\n    words:\n      en:\n        9: poverty\n");
        assertThatThrownBy(() -> Themes.read(file))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("themes.yaml:6")
                .hasMessageContaining("no weight");
    }

    @Test
    void refusesALanguageItHasNoRulesFor() throws IOException {
        Path file = folder.resolve("themes.yaml");
        Files.writeString(file, "sdgs:\n  1:\n    name: {en: One}\n    words:\n      xx:\n        5: poverty\n");
        assertThatThrownBy(() -> Themes.read(file)).hasMessageContaining("no such key 'xx'");
    }

    /** The mean over the goals of how many of their paragraphs were told, so that each goal counts alike. */
    private static double macroAccuracy(String file) {
        Map<?, ?> goals = (Map<?, ?>) spec(file).get("paragraphs");
        return goals.entrySet().stream()
                .mapToDouble(goal -> ((List<?>) goal.getValue())
                        .stream()
                                .mapToInt(text ->
                                        first(THEMES.of(String.valueOf(text)).sdgs())
                                                        .equals(String.valueOf(goal.getKey()))
                                                ? 1
                                                : 0)
                                .average()
                                .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static String first(List<Found> found) {
        return found.isEmpty() ? "" : found.get(0).code();
    }

    private static Map<String, Object> spec(String name) {
        try (InputStream in = ThemesTest.class.getResourceAsStream("/spec/" + name + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
