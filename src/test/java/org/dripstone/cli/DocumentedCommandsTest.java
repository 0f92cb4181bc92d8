package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dripstone.docs.Handbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what the handbook shows gets what it promises: its commands are run here, in its order. */
class DocumentedCommandsTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
    /** These go on until they are stopped, or have a test of their own. */
    private static final Set<String> LASTING = Set.of("run", "demo");

    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheReadme() {
        assertThat(commands("README.md")).hasSizeGreaterThan(5).allSatisfy(this::runs);
    }

    @Test
    void theCommandsForTheOperator() {
        assertThat(commands("docs/operating.md")).hasSizeGreaterThan(4).allSatisfy(this::runs);
    }

    @Test
    void theTourForOrganisers() throws IOException {
        assertThat(commands("docs/organisers.md")).hasSizeGreaterThan(10).allSatisfy(this::runs);
        assertThat(folder.resolve("partnerships.xlsx")).isNotEmptyFile();
        assertThat(run("./dripstone review list --home tour").out())
                .doesNotContain("F10@15")
                .doesNotContain("F10@9")
                .doesNotContain("F10@17");
        endsAllMailToSomebody();
    }

    private void endsAllMailToSomebody() throws IOException {
        List<String> stops = Handbook.blocks("docs/organisers.md", "csv");
        Path file = Files.writeString(folder.resolve("stop.csv"), stops.get(0));
        Trial stopped = run("./dripstone import " + file + " --json --home tour");
        assertThat(stops).hasSize(1);
        assertThat(stopped.out()).contains("\"code\":\"consent-refused\"", "\"rejected\":1");
    }

    private static List<String> commands(String page) {
        return Handbook.lines(page, "sh").stream()
                .filter(line -> line.startsWith("./dripstone"))
                .toList();
    }

    private void runs(String command) {
        Trial trial = run(command);
        assertThat(trial.code())
                .as(String.join("\n", trial.err()))
                .isIn(command.contains("doctor") ? List.of(0, 1) : List.of(0, 3));
    }

    private Trial run(String command) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", folder.resolve("home").toString())
                .run(Commands.all(), words(command).toArray(String[]::new));
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command)
                .results()
                .skip(1)
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .forEach(word -> words.add(isPlace(words) ? folder.resolve(word).toString() : word));
        if (LASTING.contains(words.get(0))) {
            words.add("--help");
        } else if (words.get(0).equals("export") && !words.contains("-o")) {
            words.addAll(List.of("-o", folder.resolve("export").toString()));
        }
        return words;
    }

    private static boolean isPlace(List<String> words) {
        return !words.isEmpty() && Set.of("-o", "--home").contains(words.get(words.size() - 1));
    }
}
