package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge must be judged first: it passes what is right and names what is not. */
final class CompareWithTruthTest {

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void compileTheScriptOnce() {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), "scripts/CompareWithTruth.java");
        assertThat(code).isZero();
    }

    @BeforeEach
    void fakeExports() throws IOException {
        FakedExports.writeTo(folder);
    }

    @Test
    void passesWhatTheTruthSays() throws Exception {
        Verdict verdict = compare();
        assertThat(verdict.said()).doesNotContain("missing in", "too much in", "note:");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void namesAPersonSplitInTwo() throws Exception {
        replace("people.jsonl", ",\"ximena.rc@mail.example.com\"", "");
        Verdict verdict = compare();
        assertThat(verdict.said())
                .contains("missing in people by addresses: [ximena.rc@mail.example.com, ximena.restrepo@")
                .contains("too much in people by addresses: [ximena.restrepo@");
        assertThat(verdict.code()).isOne();
    }

    @Test
    void namesAPartnershipOnTheWrongSolution() throws Exception {
        replace("partnerships.jsonl", "WR-01", "WR-02");
        Verdict verdict = compare();
        assertThat(verdict.said()).contains("missing in partnerships: P026 x WR-01", "too much in partnerships: P026");
        assertThat(verdict.code()).isOne();
    }

    @Test
    void namesAReceiptThatDoesNotAddUp() throws Exception {
        replace("receipts/form-01.eml.json", "\"accepted\":20", "\"accepted\":19");
        Verdict verdict = compare();
        assertThat(verdict.said()).contains("missing in receipts add up: feed of form-01.eml");
        assertThat(verdict.code()).isOne();
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, by));
    }

    private Verdict compare() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "scripts/CompareWithTruth.java", folder.toString(), SampleWorkshop.TRUTH.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }

    private record Verdict(int code, String said) {}
}
