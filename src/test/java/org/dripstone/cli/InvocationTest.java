package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InvocationTest {
    @TempDir
    Path project;

    @BeforeEach
    void makeConfig() throws IOException {
        Files.createDirectory(project.resolve("config"));
    }

    @Test
    void withoutACommandSaysWhichThereAre() {
        Trial trial = run();
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.out()).isEmpty();
        assertThat(trial.err()).anyMatch(line -> line.contains("tell"));
    }

    @Test
    void helpGoesToTheResults() {
        Trial trial = run("--help");
        assertThat(trial.code()).isZero();
        assertThat(trial.out()).contains("Exit codes", "--home", "tell");
        assertThat(run("tell", "--help").out()).contains("--home", "Tells").doesNotContain("Exit codes");
        assertThat(run("help", "tell").out()).contains("Tells");
    }

    @Test
    void anUnknownWordIsOneLineWithTheNearestKnown() {
        assertThat(run("tel").err()).singleElement().asString().contains("unknown command 'tel'", "'tell'");
        assertThat(run("tell", "--huose").err()).singleElement().asString().contains("'--huose'");
        assertThat(run("tell", "--hme=x").err()).singleElement().asString().contains("did you mean '--home'");
        assertThat(run("tell", "a", "b").err()).singleElement().asString().contains("unexpected 'b'");
        assertThat(run("banana").code()).isEqualTo(2);
    }

    @Test
    void optionsStandBeforeOrAfterTheCommand() {
        String home = project.resolve("h").toString();
        assertThat(run("--home", home, "tell").out()).isEqualToIgnoringNewLines(home);
        assertThat(run("tell", "--home", home).out()).isEqualToIgnoringNewLines(home);
        assertThat(run("--set", "dripstone.home=" + home, "tell").out()).isEqualToIgnoringNewLines(home);
        assertThat(run("tell", "--set", "dripstone.event=a=b", "--home=" + home).code())
                .isEqualTo(2);
    }

    @Test
    void theHomeComesFromTheEnvironmentToo() {
        String home = project.resolve("h").toString();
        assertThat(new Trial(project)
                        .with("DRIPSTONE_HOME", home)
                        .run(List.of(new Tell()), "tell")
                        .out())
                .isEqualToIgnoringNewLines(home);
    }

    @Test
    void wrongSettingsAreOneLineEach() {
        Trial trial = atHome("tell", "--set", "dripstone.smtp.port=x", "--set", "dripstone.clock.zone=y", "--set=z");
        assertThat(trial.code()).isEqualTo(2);
        assertThat(trial.err()).singleElement().asString().contains("--set z");
        assertThat(atHome("tell", "--set", "dripstone.smtp.port=x", "--set", "dripstone.clock.zone=y")
                        .err())
                .hasSize(2)
                .allMatch(line -> line.startsWith("dripstone: dripstone."));
    }

    @Test
    void aBugIsOneLineAndItsStackTraceIsInTheLog() throws IOException {
        Trial trial = atHome("tell", "bug");
        Path log = project.resolve("home/log/dripstone.log");
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.err())
                .singleElement()
                .asString()
                .contains("IllegalStateException: first line second line", log.toString());
        assertThat(Files.readString(log)).contains("at org.dripstone.cli.").doesNotContain("somebody@");
    }

    @Test
    void aMissingFileIsSaidInWords() {
        assertThat(atHome("tell", "missing").err())
                .singleElement()
                .asString()
                .contains("no such file or folder: x.csv");
    }

    @Test
    void aTextThatBeginsWithAnAtSignIsAText() {
        assertThat(atHome("tell", "@nowhere").code()).isZero();
    }

    private Trial atHome(String... args) {
        return new Trial(project)
                .with("DRIPSTONE_HOME", project.resolve("home").toString())
                .run(List.of(new Tell()), args);
    }

    private Trial run(String... args) {
        return new Trial(project).run(List.of(new Tell()), args);
    }

    @CommandLine.Command(name = "tell", description = "Tells where the home is.")
    static final class Tell extends Command {
        @CommandLine.Parameters(arity = "0..1", defaultValue = "")
        private String how;

        @Override
        public Integer call() throws IOException {
            if (how.equals("bug")) {
                throw new IllegalStateException("first line\n second line", new IOException("somebody@example.org"));
            } else if (how.equals("missing")) {
                throw new NoSuchFileException("x.csv");
            }
            out().println(settings().homeFolder());
            return ExitCode.DONE;
        }
    }
}
