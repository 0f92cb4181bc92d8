package org.dripstone.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectSearchTest {

    /** Any file may hold one: a search that goes deeper with each letter would end the program. */
    @ParameterizedTest
    @ValueSource(strings = {"'", "\""})
    void outlivesOneCellOfAMillionLetters(String quote) {
        String above = "name,note\n'Ana','Lima'\n'Bo','Oslo'\n"; // else nobody looks for cells in either
        String cell = quote + "a".repeat(1_000_000);
        assertThat(DialectSearch.in(above + "Ana," + cell + "\nBo," + cell + quote))
                .isNotEmpty();
        String doubled = quote + ("a" + quote + quote).repeat(300_000) + quote;
        assertThat(DialectSearch.in(above + "Ana," + doubled + "\n")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\""})
    void knowsWhatCellsAreWrappedIn(String quote) {
        String row = "%1$sAna, Li%1$s,%1$sit%1$s%1$ss%1$s,%1$s3%1$s%n".formatted(quote);
        assertThat(DialectSearch.in(row.repeat(4)).get(0).dialect().quote()).isEqualTo(quote.charAt(0));
    }
}
