package org.dripstone.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an organiser meets in a receipt or an export can be looked up. */
final class GlossaryTest {

    @ParameterizedTest
    @EnumSource
    void explainsEveryStage(Stage stage) throws IOException {
        assertThat(glossary()).contains("| `" + stage.name() + "` |");
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryProblemCode(ProblemCode code) throws IOException {
        assertThat(glossary()).contains("| `" + code.inReceipts() + "` |");
    }

    private static String glossary() throws IOException {
        return Files.readString(Path.of("docs/glossary.md"));
    }
}
