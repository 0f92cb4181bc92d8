package org.dripstone.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingDoubtTest {

    /** The names of columns are those of a stranger's file, and the answer is made to be copied into a shell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1",
                "it's",
                "'",
                "''; echo gone; '",
                "$(echo gone)",
                "`echo gone`",
                "\"; echo gone; \"",
                "a\\",
                "\\'; echo gone",
                "a; echo gone",
                "$HOME !! *",
                "Имя & фамилия"
            })
    void isAnsweredByWordsThatAShellOnlyReads(String column) throws IOException {
        String answer = new MappingDoubt("why", List.of(column, "Q2")).answeredBy("F3");

        assertThat(wordsIn(answer)).containsExactly("F3", "--column", column + "=…", "--column", "Q2=…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\n  lines", "two\u2028lines", "two\u202e lines"})
    void isAnsweredOnOneLine(String column) throws IOException {
        String answer = new MappingDoubt("why", List.of(column)).answeredBy("F3");

        assertThat(wordsIn(answer)).containsExactly("F3", "--column", "two lines=…");
    }

    private static List<String> wordsIn(String answer) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + answer)
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        try (var out = shell.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
