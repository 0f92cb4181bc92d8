package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @Test
    void standsStraightInEveryScript() {
        String table = Tables.text(
                List.of("Name", "n"),
                List.of(List.of("Айгүл", "7"), List.of("水资源", "12"), List.of("Amélie", "105"), List.of("सन्तोष", "3")));

        assertThat(table).isEqualTo("""
                Name      n
                ------  ---
                Айгүл     7
                水资源   12
                Amélie  105
                सन्तोष     3
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "水,2",
        "é,1",
        "é,1",
        "Ю,1",
        "👨‍👩‍👧,2",
        "🇰🇿,2",
        "ｱ,1",
        "Ａ,2",
        "한글,4",
        "सन्तोष,5",
        "❤️,2",
        "'',0"
    })
    void measuresWhatATerminalShows(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }

    @Test
    void wrapsTheLastColumnForANarrowTerminal() {
        String table = Tables.text(
                List.of("Row", "What"), List.of(List.of("1", "a sentence that is rather long for its place")), 32);

        assertThat(table).isEqualTo("""
                Row  What
                ---  ---------------------------
                  1  a sentence that is rather
                     long for its place
                """);
    }

    @Test
    void keepsEachRowOnItsLine() {
        assertThat(Tables.text(List.of("A"), List.of(List.of("x\r\ny\u001B[0m"), List.of())))
                .isEqualTo("A\n-------\nx y [0m\n\n");
    }
}
