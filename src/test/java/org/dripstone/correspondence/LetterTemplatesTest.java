package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTemplatesTest {

    private static final Path SHIPPED = Path.of("config/templates");
    private static final LetterTemplates TEMPLATES = LetterTemplates.read(SHIPPED);
    private static final LetterSpecimens SPECIMENS = LetterSpecimens.ofTheProgram();

    @TempDir
    Path copy;

    @Test
    void shipsEveryLetterInEveryLanguage() {
        assertThat(TEMPLATES.languages()).contains("en", "fr", "ru");
        assertThat(TEMPLATES.missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySpecimen")
    void saysTheSameInTextAndInHtml(String language, String step, Map<String, Object> facts) {
        Letter letter = TEMPLATES.render(step, language, facts);
        String html = LetterReading.textOf(letter.html());
        List<String> strings = LetterReading.strings(facts);
        assertThat(strings.stream().filter(letter.text()::contains))
                .containsExactlyElementsOf(
                        strings.stream().filter(html::contains).toList());
    }

    @ParameterizedTest
    @MethodSource("everySpecimen")
    void leavesNoHoleWhereSomethingIsNotKnown(String language, String step, Map<String, Object> facts) {
        Letter letter = TEMPLATES.render(step, language, facts);
        assertThat(letter.subject()).doesNotContainPattern("“”|«\\s*»|\\s$|^\\s|\\v");
        assertThat(letter.text()).doesNotContainPattern("“”|«\\s*»|\\(\\)|\\n\\n\\n|[{}<>]| ,|null|\\n[,.]");
        assertThat(letter.html()).doesNotContain("“”", "()", "{{", "{%", "null", "<p class=\"line\"></p>");
    }

    @ParameterizedTest
    @MethodSource("everySpecimen")
    void tellsSourceRightsAndHowToStop(String language, String step, Map<String, Object> facts) {
        Letter letter = TEMPLATES.render(step, language, facts);
        assertThat(letter.text()).contains("STOP", "stop@example.org", "secretariat@example.org", "[DS-");
        assertThat(letter.html()).contains("mailto:stop@example.org?subject=STOP", "<html lang=\"" + language + "\"");
        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isLessThanOrEqualTo(130);
    }

    static Stream<Arguments> everySpecimen() {
        return TEMPLATES.languages().stream()
                .flatMap(language -> TEMPLATES.steps().stream()
                        .flatMap(
                                step -> SPECIMENS.of(step).stream().map(facts -> Arguments.of(language, step, facts))));
    }

    @Test
    void fallsBackToEnglishWhole() {
        Letter letter = TEMPLATES.render("introduction-seeker", "sw", seeker());
        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.text()).contains("Dear Miriam Okello", "Rwanda");
    }

    @Test
    void readsRegionsAndCasesOfLanguageTags() {
        assertThat(TEMPLATES.render("introduction-seeker", "FR-ca", seeker()).language())
                .isEqualTo("fr");
        assertThat(TEMPLATES.render("introduction-seeker", "ru_RU", seeker()).language())
                .isEqualTo("ru");
        assertThat(TEMPLATES.render("introduction-seeker", "", seeker()).language())
                .isEqualTo("en");
    }

    @Test
    void putsCountriesLanguagesAndWishesIntoTheReadersLanguage() {
        Letter letter = TEMPLATES.render("introduction-seeker", "ru", seeker());
        assertThat(letter.text()).contains("Руанда", "английский и французский", "узнать больше; побывать на месте");
    }

    @Test
    void counts() {
        Map<String, Object> facts =
                new HashMap<>(SPECIMENS.of("introduction-provider").get(0));
        facts.put("interestedCount", 3);
        assertThat(TEMPLATES.render("introduction-provider", "ru", facts).subject())
                .endsWith("3 человека");
        facts.put("interestedCount", 5);
        assertThat(TEMPLATES.render("introduction-provider", "ru", facts).subject())
                .endsWith("5 человек");
        facts.put("interestedCount", 21);
        assertThat(TEMPLATES.render("introduction-provider", "ru", facts).subject())
                .endsWith("21 человек");
    }

    @Test
    void neutralisesWhatStrangersType() {
        Map<String, Object> facts = new HashMap<>(seeker());
        facts.put("recipient", Map.of("name", "Eve\r\nBcc: all@example.org \u202Egpj"));
        facts.put("need", "<script>alert(1)</script> & <img src=http://example.org/x.png>\u0000");
        Letter letter = TEMPLATES.render("introduction-seeker", "en", facts);
        assertThat(letter.html()).doesNotContain("<script", "<img").contains("&lt;script&gt;");
        assertThat(letter.text()).contains("Dear Eve Bcc: all@example.org gpj,").doesNotContain("\u0000", "\u202E");
    }

    @Test
    void keepsAnAddressFromWritingItsOwnHeaders() {
        Map<String, Object> facts = new HashMap<>(seeker());
        Map<String, Object> provider = new HashMap<>(TemplatesYaml.map(facts.get("provider")));
        provider.put("address", "a?bcc=all&body=x@example.org");
        facts.put("provider", provider);
        assertThat(TEMPLATES.render("introduction-seeker", "en", facts).html())
                .contains("href=\"mailto:a%3Fbcc%3Dall%26body%3Dx@example.org\"");
    }

    @Test
    void shortensABookToALetter() {
        Map<String, Object> facts = new HashMap<>(seeker());
        facts.put("need", "very long ".repeat(1_000));
        assertThat(TEMPLATES.render("introduction-seeker", "en", facts).text()).hasSizeLessThan(4_000);
    }

    @Test
    void failsLoudlyWhenAFactIsMissing() {
        Map<String, Object> facts = new HashMap<>(seeker());
        facts.remove("reference");
        facts.put("solution", Map.of("title", "T", "summary", "S", "organisation", "O"));
        assertThatThrownBy(() -> TEMPLATES.render("introduction-seeker", "en", facts))
                .isInstanceOf(TemplatesUnusable.class)
                .hasMessageContaining("reference")
                .hasMessageContaining("solution.country");
    }

    @Test
    void namesFileLineAndWhatWasExpectedOfAnUnknownFact() throws IOException {
        Path broken = copied().resolve("fr/introduction-seeker.text.txt");
        Files.writeString(broken, "Bonjour\n\n{{ provider.nam }}\n");
        assertThatThrownBy(() -> LetterTemplates.read(copy))
                .isInstanceOf(TemplatesUnusable.class)
                .hasMessageStartingWith(broken + ":3: there is no fact \"nam\"; expected one of ")
                .hasMessageContaining("provider.name");
    }

    @Test
    void namesFileAndLineOfABrokenTag() throws IOException {
        Path broken = copied().resolve("ru/introduction-provider.html");
        Files.writeString(broken, "<p>\n{% if source == \"registration\" %}\n");
        assertThatThrownBy(() -> LetterTemplates.read(copy))
                .isInstanceOf(TemplatesUnusable.class)
                .hasMessageContaining("introduction-provider.html:");
    }

    @Test
    void refusesATemplateThatDoesNotEscape() throws IOException {
        Files.writeString(copied().resolve("en/introduction-seeker.html"), "<p>{{ need | raw }}</p>");
        assertThatThrownBy(() -> LetterTemplates.read(copy)).hasMessageContaining("writes a fact as HTML");
    }

    @Test
    void refusesAMisspeltFileName() throws IOException {
        Files.writeString(copied().resolve("en/introduction-seeeker.html"), "x");
        assertThatThrownBy(() -> LetterTemplates.read(copy)).hasMessageContaining("no letter has this name");
    }

    @Test
    void refusesAnEnglishThatIsNotWhole() throws IOException {
        Files.delete(copied().resolve("en/introduction-seeker.html"));
        assertThatThrownBy(() -> LetterTemplates.read(copy)).hasMessageContaining("English must be whole");
    }

    @Test
    void reportsALetterThatIsNotWholeAndWritesItInEnglish() throws IOException {
        Files.delete(copied().resolve("fr/introduction-seeker.html"));
        LetterTemplates templates = LetterTemplates.read(copy);
        assertThat(templates.missing()).containsExactly("fr/introduction-seeker.html");
        assertThat(templates.render("introduction-seeker", "fr", seeker()).language())
                .isEqualTo("en");
    }

    private static Map<String, Object> seeker() {
        return SPECIMENS.of("introduction-seeker").get(0);
    }

    private Path copied() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
