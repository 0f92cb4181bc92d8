package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void makesAllItsFoldersForItsOwnerAlone() throws IOException {
        Home home = Home.prepare(folder.resolve("deep/home"));
        assertThat(List.of(
                        home.inbox(),
                        home.receipts(),
                        home.rejects(),
                        home.archive(),
                        home.failed(),
                        home.outbox(),
                        home.reports(),
                        home.db(),
                        home.log()))
                .allMatch(Files::isDirectory);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesTheModeOfAHomeThatIsThere() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        Home.prepare(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxrwx---");
    }

    @Test
    void takesALinkForAFolder() throws IOException {
        Files.createDirectory(folder.resolve("disk"));
        Files.createSymbolicLink(folder.resolve("archive"), folder.resolve("disk"));
        assertThat(Home.prepare(folder).archive()).isDirectory();
    }

    @Test
    void isRefusedWhereAFileIsInTheWay() throws IOException {
        Path file = Files.createFile(folder.resolve("home"));
        assertThatThrownBy(() -> Home.prepare(file))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("dripstone.home = " + file)
                .hasMessageContaining("--home");
    }

    @Test
    void keepsTheKeyItMade() throws IOException {
        Home home = Home.prepare(folder);
        byte[] first = home.signingKey();
        assertThat(first).hasSizeGreaterThanOrEqualTo(32).isEqualTo(home.signingKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void manyThatMakeTheKeyAtOnceGetTheSame() {
        Home home = Home.prepare(folder);
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> new String(home.signingKey(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void refusesAKeyThatWasCutShort() throws IOException {
        Home home = Home.prepare(folder);
        Files.writeString(folder.resolve("signing.key"), "abc");
        assertThatThrownBy(home::signingKey).isInstanceOf(WrongSettings.class).hasMessageContaining("backup");
    }
}
