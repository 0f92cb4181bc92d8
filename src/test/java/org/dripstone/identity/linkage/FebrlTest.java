package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FebrlTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void peopleAreFoundAgain(int set) throws IOException {
        Path file = Path.of(System.getProperty("dripstone.shared", "../shared"), "corpora/linkage/febrl")
                .resolve("dataset" + set + ".csv");
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no " + file + " (set -Ddripstone.shared)");
        LinkageQuality quality = FebrlSet.read(file).measure();
        assertThat(quality.blockingRecall()).as(quality.toString()).isGreaterThanOrEqualTo(0.999);
        assertThat(quality.f1()).as(quality.toString()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void aNameInCommonIsNotEnough() {
        LinkageTable table = new LinkageTable(
                List.of(FieldKind.NAME, FieldKind.NAME, FieldKind.DATE, FieldKind.IDENTIFIER),
                List.of(
                        List.of("Grace", "Otieno", "19800102", "5551234"),
                        List.of("Otieno", "Grace", "19800102", "5551243"),
                        List.of("Grace", "Otieno", "19651130", "7070111")));
        assertThat(Linkage.of(table).linked()).containsExactly(new LinkedPair(0, 1));
    }

    @Test
    void nobodyComesFirst() {
        LinkageTable table = new LinkageTable(
                List.of(FieldKind.NAME, FieldKind.WORDS, FieldKind.CODE),
                List.of(List.of("Amadou", "12 River Road", "4011"), List.of("Amadu", "12 Rivr Road", "4012")));
        assertThat(Linkage.bits(table, new LinkedPair(0, 1))).isEqualTo(Linkage.bits(table, new LinkedPair(1, 0)));
    }
}
