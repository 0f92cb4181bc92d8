package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTemplatesTest {

    private static final Path SHIPPED = Path.of("config/templates");
    private static final LetterTemplates TEMPLATES = LetterTemplates.read(SHIPPED);
    private static final FollowUpSpecimens SPECIMENS = FollowUpSpecimens.ofTheProgram();
    private static final Pattern HREF = Pattern.compile("href=\"(mailto:[^\"]*)\"");
    private static final Pattern ANSWER = Pattern.compile("class=\"answer\"[^>]*>([^<]*)</a>");
    /** What the program fills in is in no language. */
    private static final Pattern FILLED_IN = Pattern.compile("\\{\\{[^}]*}}");

    private static final int GMAIL_CLIPS_AT = 102_400;
    private static final int OUTLOOK_CUTS_LINKS_AT = 2_000;

    @TempDir
    Path copy;

    @Test
    void shipEveryStepInEveryLanguage() {
        assertThat(TEMPLATES.languages()).containsExactlyInAnyOrder("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");
        assertThat(TEMPLATES.missing()).isEmpty();
    }

    static Stream<Arguments> everyLetter() {
        return TEMPLATES.languages().stream()
                .flatMap(language -> FollowUpSamples.all(SPECIMENS).entrySet().stream()
                        .map(sample -> Arguments.of(language, sample.getKey(), sample.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLetter")
    void areWrittenInTheLanguageAskedForWithoutAHole(String language, String name, List<FollowUpItem> items) {
        Letter letter = written(language, items);
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isBetween(5, 150);
        assertThat(letter.subject()).doesNotContainPattern("“”|«\\s*»|\\s$|^\\s|\\v|[{}]");
        assertThat(letter.text()).doesNotContainPattern("“”|«\\s*»|\\(\\)|\\n\\n\\n|[{}<>]| ,|null|\\n[,.]|\\n- \\n");
        assertThat(letter.html())
                .doesNotContain("“”", "()", "{{", "{%", ">null<")
                .doesNotContainPattern("<p [^>]*>\\s*</p>|&amp;(amp|quot|lt|#)")
                .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLetter")
    void saysTheSameInTextAndInHtml(String language, String name, List<FollowUpItem> items) {
        Letter letter = written(language, items);
        String html = LetterReading.textOf(letter.html());
        for (FollowUpItem item : items) {
            assertThat(letter.text()).contains(item.solution().title(), "[DS-" + item.partnership() + "]");
            assertThat(html).contains(item.solution().title(), "[DS-" + item.partnership() + "]");
        }
        assertThat(answers(letter))
                .allMatch(label ->
                        name.startsWith("tomorrow-digest") || letter.text().contains(label));
        letter.text()
                .lines()
                .map(line -> line.replaceAll("^(- |\\d+\\. |== )|( ==)$", "").strip())
                .map(line -> line.replaceAll(" \\[[0-9A-Z]{24,}\\]$", ""))
                .filter(line -> line.length() > 25 && !line.startsWith("---"))
                .flatMap(line -> Stream.of(line.split("(?<=[.!?。؟])\\s")))
                .filter(sentence -> !sentence.contains("STOP") && !sentence.endsWith(":") && !sentence.endsWith("："))
                .forEach(sentence -> assertThat(html.replace("  ", " ")).contains(sentence.replaceAll("\\s+", " ")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyLetter")
    void offersAnswersThatAreReadBack(String language, String name, List<FollowUpItem> items) {
        Letter letter = written(language, items);
        List<String> links =
                links(letter).stream().filter(link -> link.contains("&body=")).toList();
        assertThat(links)
                .hasSizeGreaterThanOrEqualTo(
                        items.stream().mapToInt(item -> item.answers().size()).sum());
        assertThat(links).allSatisfy(link -> {
            assertThat(link).hasSizeLessThan(OUTLOOK_CUTS_LINKS_AT).matches("[!-~]+");
            String body = decoded(link.substring(link.indexOf("&body=") + 6));
            String subject = decoded(link.substring(link.indexOf("?subject=") + 9, link.indexOf("&body=")));
            assertThat(FollowUpSamples.TOKENS.read(subject, FollowUpSamples.NOW))
                    .hasSize(1);
            assertThat(FollowUpSamples.TOKENS.read(body, FollowUpSamples.NOW))
                    .isEqualTo(FollowUpSamples.TOKENS.read(subject, FollowUpSamples.NOW));
        });
        assertThat(FollowUpSamples.TOKENS.read(letter.text(), FollowUpSamples.NOW))
                .hasSizeGreaterThanOrEqualTo(items.size());
    }

    @Test
    void leakNoEnglish() {
        Set<String> english = sentences("en");
        for (String language : TEMPLATES.languages()) {
            if (!language.equals("en")) {
                assertThat(sentences(language)).doesNotContainAnyElementsOf(english);
            }
        }
    }

    private static Set<String> sentences(String language) {
        FollowUpTexts texts = FollowUpTexts.read(new TemplatesFolder(SHIPPED), SPECIMENS.steps());
        return texts.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(language + "/"))
                .flatMap(file -> file.getValue().texts().values().stream())
                .map(TextsFile.Text::template)
                .filter(text -> FILLED_IN
                                .matcher(text)
                                .replaceAll("")
                                .codePoints()
                                .filter(Character::isLetter)
                                .count()
                        > 3)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void bringTwelvePartnershipsInOneLetterThatNobodyClips() {
        for (String language : TEMPLATES.languages()) {
            Letter letter = written(
                    language,
                    IntStream.range(0, 12)
                            .mapToObj(i -> SPECIMENS.known("contact-check", Side.PROVIDER, 0, 100 + i))
                            .toList());
            assertThat(letter.subject()).contains("12");
            assertThat(letter.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(GMAIL_CLIPS_AT);
            assertThat(letter.text()).contains("[DS-100]", "[DS-111]");
        }
    }

    @Test
    void askEachItemItsOwnQuestionWhenTheyDiffer() {
        Letter letter = written(
                "en",
                List.of(
                        SPECIMENS.known("contact-check", Side.PROVIDER, 0, 1),
                        SPECIMENS.known("visit-report", Side.SEEKER, 0, 2)));
        assertThat(letter.subject()).isEqualTo("2 partnerships: how do they stand?");
        assertThat(letter.text()).contains("Has the other side written to you", "That is already an action plan.");
    }

    @Test
    void askOnceWhatTheyAskOfAll() {
        Letter letter = written(
                "en",
                List.of(
                        SPECIMENS.known("contact-check", Side.PROVIDER, 0, 1),
                        SPECIMENS.known("contact-check", Side.PROVIDER, 0, 2)));
        assertThat(letter.text()).containsOnlyOnce("Has the other side written to you");
    }

    @Test
    void tellSourceAndRightsInTheFirstLetterAndHowToStopInAll() {
        FollowUpItem item = SPECIMENS.known("contact-check", Side.SEEKER, 0, 12);
        for (String language : TEMPLATES.languages()) {
            Letter first = TEMPLATES.followUp(FollowUpSamples.letter(List.of(item), true), language);
            Letter later = TEMPLATES.followUp(FollowUpSamples.letter(List.of(item), false), language);
            assertThat(first.html())
                    .contains("?subject=STOP%20")
                    .hasSizeGreaterThan(later.html().length());
            assertThat(later.html()).contains("?subject=STOP%20");
            assertThat(later.text()).contains("STOP", "secretariat@example.org");
        }
    }

    @Test
    void fallBackToEnglishWhole() throws IOException {
        Path words = copied().resolve("fr/contact-check.yaml");
        Files.writeString(words, "subject: x\nopening: y\n");
        LetterTemplates templates = LetterTemplates.read(copy);
        assertThat(templates.missing()).containsExactly("fr/contact-check.yaml: ask");
        List<FollowUpItem> mixed = List.of(
                SPECIMENS.known("visit-report", Side.SEEKER, 0, 1),
                SPECIMENS.known("contact-check", Side.SEEKER, 0, 2));
        assertThat(templates
                        .followUp(FollowUpSamples.letter(mixed, false), "fr")
                        .language())
                .isEqualTo("en");
        assertThat(templates
                        .followUp(FollowUpSamples.letter(mixed.subList(0, 1), false), "fr")
                        .language())
                .isEqualTo("fr");
    }

    @Test
    void nameFileAndLineOfABrokenText() throws IOException {
        Path broken = copied().resolve("fr/contact-check.yaml");
        Files.writeString(broken, "subject: x\nopening: y\nask: >-\n  eh\n\n  {{ solution.titel }}\n");
        assertThatThrownBy(() -> LetterTemplates.read(copy))
                .isInstanceOf(TemplatesUnusable.class)
                .hasMessageStartingWith(broken + ":")
                .hasMessageContaining("there is no fact \"titel\"");
    }

    @Test
    void refuseATextThatNoLetterShows() throws IOException {
        Path broken = copied().resolve("fr/contact-check.yaml");
        Files.writeString(broken, "subject: x\nopening: y\nask: z\nclosing: z\n");
        assertThatThrownBy(() -> LetterTemplates.read(copy))
                .hasMessageStartingWith(broken + ":4: no text is called \"closing\"; expected one of ");
    }

    @Test
    void refuseAnEnglishThatIsNotWhole() throws IOException {
        Files.delete(copied().resolve("en/reopened.yaml"));
        assertThatThrownBy(() -> LetterTemplates.read(copy)).hasMessageContaining("English must be whole");
    }

    @Test
    void failLoudlyWhenAFactIsMissing() {
        FollowUpItem item = SPECIMENS.known("contact-check", Side.SEEKER, 0, 12);
        FollowUpItem lacking = new FollowUpItem(
                12,
                "held-until",
                Side.SEEKER,
                0,
                item.solution(),
                item.counterpart(),
                3,
                List.of(),
                List.of(),
                java.util.Map.of());
        assertThatThrownBy(() -> written("en", List.of(lacking))).hasMessageContaining("[until]");
    }

    private static Letter written(String language, List<FollowUpItem> items) {
        return TEMPLATES.followUp(FollowUpSamples.letter(items, false), language);
    }

    private static List<String> links(Letter letter) {
        return HREF.matcher(letter.html())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static List<String> answers(Letter letter) {
        return ANSWER.matcher(letter.html())
                .results()
                .map((MatchResult answer) -> answer.group(1))
                .distinct()
                .toList();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private Path copied() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }
}
