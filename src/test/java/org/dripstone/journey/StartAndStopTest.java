package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dripstone.cli.Dripstone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process: it starts or says in a line why not, and stops when it is told to. */
final class StartAndStopTest {
    private static final String DROP_HERE = "Drop files into";

    @TempDir
    Path folder;

    private final Map<Process, Path> saidBy = new HashMap<>();

    private record End(int code, List<String> said) {}

    @Test
    void refusesToStartWithoutItsRoutes() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("project"));
        assertRefused(end(service(empty, "--config", config())), "routes", "install it again");
        Files.createDirectories(empty.resolve("routes"));
        assertRefused(end(service(empty, "--config", config())), "routes", "install it again");
    }

    @Test
    void refusesASettingItDoesNotKnow() throws Exception {
        assertRefused(
                end(service(project(), "--set", "dripstone.smtp.hots=mail")),
                "dripstone.smtp.hots",
                "dripstone.smtp.host");
    }

    @Test
    void refusesAHomeThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(end(service(project(), "--home", file.resolve("home").toString())), "dripstone.home", "--home");
    }

    @Test
    void refusesTheHomeOfAServiceThatRunsAndStopsCleanlyInTheMiddleOfWork() throws Exception {
        Process first = service(project());
        Path said = said(first);
        Until.holds("it runs", () -> Files.readString(said).contains(DROP_HERE) || !first.isAlive());
        assertThat(first.isAlive()).as(Files.readString(said)).isTrue();
        assertRefused(end(service(project())), "dripstone.home", "process " + first.pid());

        for (Path file : Workshop.ours().files()) {
            Files.copy(file, folder.resolve("home/inbox").resolve(file.getFileName()));
        }
        Until.holds("work has begun", () -> list("archive") > 0);
        long asked = System.nanoTime();
        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
        assertThat(said).content().doesNotContain("\tat ", "Exception");

        try (RunningService again = RunningService.on(folder.resolve("home"))) {
            again.awaitSettled();
            assertThat(again.files("failed")).isEmpty();
            Scripts.compiledTo(folder.resolve("classes"))
                    .assertLettersCount(again.exportTo(folder.resolve("exports")), folder.resolve("home/outbox"));
        }
    }

    private long list(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home").resolve(name))) {
            return files.count();
        }
    }

    private static Path project() {
        return Path.of("").toAbsolutePath();
    }

    private static String config() {
        return Path.of("config").toAbsolutePath().toString();
    }

    private Process service(Path project, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddripstone.root=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Dripstone.class.getName(),
                "run",
                "--set",
                "dripstone.http.port="));
        if (!List.of(more).contains("--home")) {
            command.addAll(List.of("--home", folder.resolve("home").toString()));
        }
        command.addAll(List.of(more));
        Path said = Files.createTempFile(folder, "said-", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        saidBy.put(process, said);
        return process;
    }

    private Path said(Process process) {
        return saidBy.get(process);
    }

    private End end(Process process) throws Exception {
        int code = process.waitFor();
        return new End(code, Files.readAllLines(said(process)));
    }

    private static void assertRefused(End end, String... saying) {
        assertThat(end.code()).as(end.said().toString()).isEqualTo(2);
        assertThat(end.said()).hasSize(1);
        assertThat(end.said().get(0)).contains(saying);
    }
}
