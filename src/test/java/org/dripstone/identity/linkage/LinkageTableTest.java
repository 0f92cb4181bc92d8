package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkageTableTest {

    private static final List<FieldKind> KINDS = List.of(FieldKind.NAME, FieldKind.NAME, FieldKind.IDENTIFIER);
    private static final List<List<String>> PEOPLE =
            List.of(List.of("Grace", "Otieno", "5551234"), List.of("Grace", "Otieno", "5551234"));

    @Test
    void comparesAsManyColumnsAsFit() {
        int most = Compared.MOST_COLUMNS;
        LinkageTable table = new LinkageTable(
                Collections.nCopies(most, FieldKind.WORDS),
                Collections.nCopies(2, Collections.nCopies(most, "a word")));

        long alike = Compared.likenesses(table, 0, 1);
        assertThat(Compared.likeness(alike, most - 1)).isEqualTo(Likeness.EQUAL.level());
    }

    @Test
    void refusesMoreColumnsOrRowsThanCanBeCompared() {
        int many = Compared.MOST_COLUMNS + 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkageTable(Collections.nCopies(many, FieldKind.WORDS), List.of()))
                .withMessage("no more than 21 columns can be linked; there are 22");
        List<List<String>> rows = Collections.nCopies(1 << 24, List.of("a", "b", "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkageTable(KINDS, rows))
                .withMessage("no more than 16777215 rows can be linked; there are 16777216");
    }

    @Test
    void ofTwoLinksEachWithTheOther() {
        assertThat(Linkage.of(LinkageTable.ofTwo(KINDS, PEOPLE.subList(0, 1), PEOPLE.subList(1, 2)))
                        .linked())
                .containsExactly(new LinkedPair(0, 1));
    }

    @Test
    void ofTwoLinksNobodyWithinOneOfThem() {
        assertThat(Linkage.of(LinkageTable.ofTwo(KINDS, PEOPLE, List.of())).linked())
                .isEmpty();
        assertThat(Linkage.of(LinkageTable.ofTwo(KINDS, List.of(), PEOPLE)).linked())
                .isEmpty();
    }
}
