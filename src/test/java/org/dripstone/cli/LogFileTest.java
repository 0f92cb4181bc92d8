package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void holdsNoAddressAndOneLinePerMessage() throws IOException {
        LogFile.open(folder, Command.Log.QUIET);
        LoggerFactory.getLogger("test")
                .warn(
                        "550 <a.person@mail.example.org> unknown\nforged line",
                        new IOException("to другой@пример.рф failed"));
        assertThat(Files.readString(folder.resolve("dripstone.log")))
                .contains("WARN", "550", "unknown | forged line", "IOException: to", "at org.dripstone")
                .doesNotContain("person", "другой");
    }

    @Test
    void aSecondHomeHasALogOfItsOwn() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        LogFile.open(folder, Command.Log.QUIET);
        LogFile.open(other, Command.Log.SERVICE);
        LoggerFactory.getLogger("test").info("here");
        assertThat(Files.readString(other.resolve("dripstone.log"))).contains("here");
        assertThat(Files.readString(folder.resolve("dripstone.log"))).isEmpty();
    }
}
