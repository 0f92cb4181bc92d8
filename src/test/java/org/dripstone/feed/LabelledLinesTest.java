package org.dripstone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledLinesTest {

    private final LabelledLines lines = new LabelledLines(ColumnNames.read(Path.of("config/columns.yaml")));

    @Test
    void keepEveryAnswerAboveWhatIsQuoted() {
        String body = """
                Name: Ana Lima
                Solutions: S-014 (2024)
                Need: water
                Which actions would you like:
                > visit
                """;
        assertThat(lines.unquotedIn(body)).extracting(LabelledLine::label).startsWith("Name", "Solutions", "Need");
    }

    @Test
    void dropTheLineThatIntroducesWhatIsQuoted() {
        String body = """
                Name: Ana Lima
                Need: water

                On Sunday, 5 May 2024 at 10:30, Desk of the
                Workshop wrote:

                > Name:
                """;
        assertThat(lines.unquotedIn(body))
                .extracting(LabelledLine::label, LabelledLine::value)
                .containsExactly(tuple("Name", "Ana Lima"), tuple("Need", "water"));
    }

    /** Each line looked at once more for every line before it would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", ">\n\n", "\t\n", "Name\tNeed\n\n", "2024:\n\n>\n"})
    void readLongMessagesInOneGo(String repeated) {
        String body = "Name: Ana Lima\n" + repeated.repeat(80_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(lines.in(body)).isNotEmpty());
    }
}
