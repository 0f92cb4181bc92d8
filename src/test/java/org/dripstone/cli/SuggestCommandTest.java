package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample workshop. */
class SuggestCommandTest {
    @TempDir
    private Path folder;

    @Test
    void isAnsweredOnceWhoeverAnswers() {
        run("import", "samples/within-reach-2026/inbox", "--event", "within-reach-2026");
        Trial suggested = run("suggest", "--event", "within-reach-2026");
        assertThat(suggested.code()).isEqualTo(ExitCode.LEFT_OPEN);
        List<String> ids = suggested
                .out()
                .lines()
                .filter(line -> line.matches("G\\d+  May .+ be introduced to .+\\? .+"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(ids).hasSizeGreaterThan(2);
        assertThat(suggested.out()).contains(ids.size() + " suggestions wait for your answer", "offered by nobody");

        assertThat(run("review", "accept", ids.get(0)).out()).isEqualTo(ids.get(0) + " accepted.\n");
        Trial again = run("review", "accept", ids.get(0), ids.get(1));
        assertThat(again.out()).isEqualTo(ids.get(0) + " was accepted before.\n" + ids.get(1) + " accepted.\n");
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        Trial otherwise = run("review", "reject", ids.get(0), ids.get(2));
        assertThat(otherwise.out()).isEqualTo(ids.get(0) + " was accepted before.\n" + ids.get(2) + " rejected.\n");
        assertThat(otherwise.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run("review", "accept", "G9999").code()).isEqualTo(ExitCode.MISUSED);
        assertThat(run("suggest", "--event", "within-reach-2026").out()).doesNotContain(ids.get(2) + " ");
    }

    private Trial run(String... args) {
        return new Trial(Path.of("").toAbsolutePath())
                .with("DRIPSTONE_HOME", folder.resolve("home").toString())
                .run(Commands.all(), args);
    }
}
