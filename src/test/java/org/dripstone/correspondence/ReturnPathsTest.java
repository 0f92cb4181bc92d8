package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReturnPathsTest {

    private static final byte[] KEY = "a key of this installation".getBytes(StandardCharsets.UTF_8);
    private static final ReturnPaths PATHS = new ReturnPaths(KEY, "hello+mail@example.org");

    @Test
    void nameTheLetterWhereTheServerDeliversSuchAddresses() {
        String path = PATHS.of(12);
        assertThat(path).matches("hello\\+mail\\.b12-[0-9a-f]{10}@example\\.org");
        assertThat(PATHS.letter(path.toUpperCase(java.util.Locale.ROOT))).hasValue(12);
    }

    @Test
    void areTheSendersOwnAddressElsewhere() {
        assertThat(new ReturnPaths(KEY, "hello@example.org").of(12)).isEmpty();
    }

    @Test
    void believeNoMarkOfSomebodyElse() {
        assertThat(PATHS.letter(PATHS.of(12).replace("b12", "b13"))).isEmpty();
        assertThat(PATHS.letter("hello@example.org")).isEmpty();
    }
}
