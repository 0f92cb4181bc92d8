package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void playsEveryPieceAndTouchesNoHome() {
        Path home = folder.resolve("home");
        Settings settings = Settings.read(Path.of("config"), Map.of(), Map.of("dripstone.home", home.toString()));

        for (RehearseCommand.Piece piece : Rehearsal.pieces()) {
            assertThatCode(() -> piece.play(settings, Surroundings.ofThisProcess()))
                    .doesNotThrowAnyException();
        }
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void whatCannotBePlayedIsLeftOut() {
        RehearseCommand command = new RehearseCommand(List.of((settings, surroundings) -> {
            throw new IllegalStateException("broken");
        }));

        assertThat(new Trial(Path.of("").toAbsolutePath())
                        .run(List.of(command), "rehearse")
                        .code())
                .isZero();
    }
}
