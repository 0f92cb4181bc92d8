package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("import", "export", "report", "run");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.to("imprt", WORDS)).contains("import");
        assertThat(Nearest.to("exprot", WORDS)).contains("export");
        assertThat(Nearest.to("rnu", WORDS)).contains("run");
    }

    @Test
    void asksNothingWhereNoWordIsNear() {
        assertThat(Nearest.to("banana", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
    }
}
