package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CountrySetTest {

    /** What Duke's own run reached, with a configuration written for these tables. */
    private static final double DUKE = 0.957;

    @Test
    void countriesOfTwoHandsAreFoundAgain() throws IOException {
        Path folder = Path.of(System.getProperty("dripstone.shared", "../shared"), "corpora/linkage/countries");
        Assumptions.assumeTrue(Files.exists(folder), () -> "skipped: no " + folder + " (set -Ddripstone.shared)");
        LinkageQuality quality = CountrySet.read(folder).measure();
        assertThat(quality.f1()).as(quality.toString()).isGreaterThan(DUKE);
    }
}
