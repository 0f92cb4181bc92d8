package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The scripts that judge exports, compiled once. */
final class Scripts {
    private final Path classes;

    private Scripts(Path classes) {
        this.classes = classes;
    }

    static Scripts compiledTo(Path classes) throws IOException {
        Files.createDirectories(classes);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "scripts/CompareWithTruth.java",
                        "scripts/SameExports.java",
                        "scripts/CountLetters.java");
        assertThat(code).isZero();
        return new Scripts(classes);
    }

    void assertTrueTo(Path truth, Path exports) throws Exception {
        run("CompareWithTruth", exports.toString(), truth.toString());
    }

    void assertSame(Path one, Path other, String... exports) throws Exception {
        List<String> args = new ArrayList<>(List.of(one.toString(), other.toString()));
        args.addAll(List.of(exports));
        run("SameExports", args.toArray(String[]::new));
    }

    void assertLettersCount(Path exports, Path outbox) throws Exception {
        run("CountLetters", exports.toString(), outbox.toString());
    }

    private void run(String script, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes.toString(),
                script));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
