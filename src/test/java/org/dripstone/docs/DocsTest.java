package org.dripstone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we tell people is true of the project as it lies here. Their commands are run by DocumentedCommandsTest. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern NAMED_FILE = Pattern.compile("`([\\w./-]+\\.(?:java|yaml|sql|md))`");
    private static final Pattern SETTING = Pattern.compile("(?m)^# (.+)\\n(dripstone\\.[a-z.-]+)=(.*)$");
    private static final Pattern SETTING_ROW =
            Pattern.compile("(?m)^\\| `(dripstone\\.[a-z.-]+)` \\| (.*?) \\| (.*) \\|$");
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?s)</dependencyManagement>\\s*<dependencies>(.*?)</dependencies>");

    @Test
    void theFirstScreenNamesTheTwoCommands() {
        List<String> commands = Handbook.lines("README.md", "sh");
        assertThat(commands.subList(0, 2)).containsExactly("./dripstone demo", "mvn -B verify");
        String firstScreen = Handbook.text("README.md").lines().limit(45).reduce("", (a, b) -> a + b + "\n");
        assertThat(firstScreen).contains("mvn -B verify", "JDK 17", "Maven 3.8", "Maven Central", "no Maven wrapper");
    }

    @Test
    void continuousIntegrationCallsExactlyTheTestCommand() {
        List<String> run = Handbook.text(".ci/run")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(run)
                .containsExactly(
                        "set -euo pipefail", "cd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"", "exec mvn -B verify");
        assertThat(Handbook.text("CONTRIBUTING.md")).contains("mvn -B verify");
    }

    @ParameterizedTest
    @MethodSource("org.dripstone.docs.Handbook#pages")
    void everyLinkLeadsSomewhere(Path page) {
        assertThat(Handbook.all(LINK, Handbook.text(page)).map(link -> link.group(1)))
                .allSatisfy(target ->
                        assertThat(page.resolveSibling(target).normalize()).exists());
    }

    @Test
    void everyFileOnTheWayOfARowExists() {
        List<Path> named = Handbook.all(NAMED_FILE, Handbook.text("docs/one-row.md"))
                .map(file -> place(file.group(1)))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theWayOfARowLeavesNoRouteOut() {
        String way = Handbook.text("docs/one-row.md");
        assertThat(Path.of("routes").toFile().list((folder, name) -> name.endsWith(".yaml")))
                .allSatisfy(route -> assertThat(way).contains("routes/" + route));
    }

    private static Path place(String named) {
        boolean fromTheTop = named.matches("(routes|config|src)/.*");
        return fromTheTop ? Path.of(named) : Path.of("src/main/java/org/dripstone", named);
    }

    @Test
    void theTableOfSettingsSaysWhatTheShippedFileSays() {
        Map<String, String> shipped = new TreeMap<>();
        Handbook.all(SETTING, Handbook.text("config/application.properties"))
                .forEach(setting -> shipped.put(setting.group(2), told(setting.group(3), setting.group(1))));
        Map<String, String> told = new TreeMap<>();
        Handbook.all(SETTING_ROW, Handbook.text("docs/operating.md"))
                .forEach(row -> told.put(row.group(1), row.group(2) + "| " + row.group(3)));
        assertThat(told).hasSizeGreaterThan(30).isEqualTo(shipped);
    }

    private static String told(String value, String words) {
        return (value.isEmpty() ? "" : "`" + value + "`") + "| " + words;
    }

    @Test
    void everySettingShownInAnExampleExists() {
        List<String> keys = Handbook.lines("docs/operating.md", "properties").stream()
                .map(line -> line.replaceFirst("=.*", ""))
                .toList();
        String shipped = Handbook.text("config/application.properties");
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(shipped).contains("\n" + key + "="));
    }

    @Test
    void whatCannotBeRunIsMarkedAsAnExample() {
        String page = Handbook.text("docs/operating.md");
        assertThat(Handbook.blocks("docs/operating.md", "console")).isNotEmpty();
        for (String language : List.of("console", "ini", "sql", "properties")) {
            assertThat(page.substring(0, page.indexOf("```" + language)))
                    .as(language)
                    .containsIgnoringCase("example");
        }
    }

    @Test
    void everyDirectDependencyHasItsReason() {
        String pom = Handbook.text("pom.xml");
        String direct = Handbook.all(DEPENDENCY, pom).findFirst().orElseThrow().group(1);
        List<String> artifacts = Handbook.all(Pattern.compile("<artifactId>(.*?)</artifactId>"), direct)
                .map(artifact -> artifact.group(1))
                .toList();
        List<String> told = Handbook.all(
                        Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| [^|]{3,} \\| [^|]{10,} \\|$"), reasons())
                .map(artifact -> artifact.group(1))
                .toList();
        assertThat(artifacts).hasSizeGreaterThan(30);
        assertThat(told).containsExactlyInAnyOrderElementsOf(artifacts);
    }

    @Test
    void theTwoVersionsOfCamelAreExplained() {
        MatchResult versions = Handbook.all(
                        Pattern.compile("(?s)<camel.version>(.*?)<.*<camel-csv.version>(.*?)<"),
                        Handbook.text("pom.xml"))
                .findFirst()
                .orElseThrow();
        assertThat(reasons()).contains(versions.group(1), versions.group(2));
    }

    private static String reasons() {
        return Handbook.text("docs/adr/0002-libraries.md");
    }

    @Test
    void decisionsAreNumberedWithoutGaps() {
        List<Path> decisions = Handbook.decisions();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            numbers.add(String.format("%04d", i + 1));
        }
        assertThat(decisions.stream().map(page -> page.getFileName().toString().substring(0, 4)))
                .containsExactlyElementsOf(numbers);
    }

    @ParameterizedTest
    @MethodSource("org.dripstone.docs.Handbook#decisions")
    void everyDecisionSaysWhyAndWhatElseWasPossible(Path page) {
        String decision = Handbook.text(page);
        String number = page.getFileName().toString().substring(0, 4);
        assertThat(decision)
                .startsWith("# " + number + " - ")
                .containsSubsequence(
                        "\n## Context\n", "\n## Decision\n", "\n## Roads not taken\n", "\n## Consequences\n");
        assertThat(decision.lines()).as("about a page").hasSizeLessThan(100);
    }

    @Test
    void theChangelogBeginsWithWhatToDo() {
        assertThat(Handbook.text("CHANGELOG.md"))
                .containsSubsequence("\n## ", "\n### Before you upgrade\n", "\n### New\n");
    }

    @Test
    void picturesAreOfModestSize() {
        assertThat(Path.of("docs/pictures").toFile().listFiles())
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(Files.size(picture.toPath())).isLessThan(200_000));
    }
}
