package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void growsOnATerminalAndLeavesNothingBehind() {
        show(true);
        assertThat(err.toString())
                .contains("[###############...............] 50 %")
                .endsWith("\r\u001B[K");
        assertThat(err.toString().split("\r", -1)).hasSize(4);
    }

    @Test
    void saysNothingElsewhere() {
        show(false);
        assertThat(err.toString()).isEmpty();
    }

    private void show(boolean watched) {
        PrintWriter writer = new PrintWriter(err);
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                writer,
                writer,
                false,
                watched,
                Map.of(),
                Path.of(""),
                Clock.systemUTC());
        try (Progress progress = new Progress(surroundings, "reading")) {
            progress.at(0, 10_000);
            progress.at(5_000, 10_000);
            progress.at(5_001, 10_000);
        }
    }
}
