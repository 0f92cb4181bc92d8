package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnKindsTest {

    @Test
    void aColumnIsToldByItsCells() {
        assertThat(ColumnKinds.of(List.of("1980-01-02", "2 5 1971", "19991231", "")))
                .isEqualTo(FieldKind.DATE);
        assertThat(ColumnKinds.of(List.of("Amadou", "Grace", "Ленара"))).isEqualTo(FieldKind.NAME);
        assertThat(ColumnKinds.of(List.of("12 River Road", "Mill Lane 4", "High Street")))
                .isEqualTo(FieldKind.WORDS);
        assertThat(ColumnKinds.of(List.of("grace@example.org", "a.diallo@example.net")))
                .isEqualTo(FieldKind.IDENTIFIER);
        assertThat(ColumnKinds.of(List.of("555-123-4567", "(555) 765 4321"))).isEqualTo(FieldKind.IDENTIFIER);
        assertThat(ColumnKinds.of(List.of("467", "9984670", "2586.4"))).isEqualTo(FieldKind.NUMBER);
        assertThat(ColumnKinds.of(List.of("4011", "2600", "7"))).isEqualTo(FieldKind.CODE);
    }

    @Test
    void datesMayBeInWordsAndPricesHaveACurrency() {
        assertThat(ColumnKinds.of(List.of("1987-03-05", "5 March 1987", "05/03/87", "Mar 5, 1987", "5 марта 1987 г.")))
                .isEqualTo(FieldKind.DATE);
        assertThat(ColumnKinds.of(List.of("5 March Road", "12 May Lane", "1 June Avenue")))
                .isEqualTo(FieldKind.WORDS);
        assertThat(ColumnKinds.of(List.of("$91.65", "€ 1,077.82", "19.90 USD"))).isEqualTo(FieldKind.NUMBER);
    }

    @Test
    void whatTakesFewValuesIsACode() {
        assertThat(ColumnKinds.of(Collections.nCopies(200, "female"))).isEqualTo(FieldKind.CODE);
    }
}
