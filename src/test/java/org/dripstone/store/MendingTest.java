package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a process that was killed, as it lies on the disk. */
final class MendingTest {
    @TempDir
    Path folder;

    private Path killed;

    @BeforeEach
    void aProcessIsKilled() throws IOException {
        Path running = folder.resolve("running");
        killed = folder.resolve("killed");
        try (Database database = opened(running)) {
            SomeWorkshop workshop = new SomeWorkshop(database);
            workshop.person("kofi@example.org");
            workshop.person("améline@example.org");
            Files.copy(folder.resolve("running.mv.db"), folder.resolve("killed.mv.db"));
        }
        Files.writeString(folder.resolve("killed.open"), "a run before");
    }

    @Test
    void isWrittenAnewWithAllThatWasAcknowledged() throws IOException {
        Object before =
                Files.readAttributes(folder.resolve("killed.mv.db"), "unix:ino").get("ino");
        assertThat(people(killed)).isEqualTo(2);
        assertThat(Files.readAttributes(folder.resolve("killed.mv.db"), "unix:ino")
                        .get("ino"))
                .isNotEqualTo(before);
        assertThat(names()).doesNotContain("killed.open", "killed.mending.sql", "killed.mending.mv.db");
    }

    @Test
    void isWrittenAnewOnceOnly() throws IOException {
        people(killed);
        Object after =
                Files.readAttributes(folder.resolve("killed.mv.db"), "unix:ino").get("ino");
        people(killed);
        assertThat(Files.readAttributes(folder.resolve("killed.mv.db"), "unix:ino")
                        .get("ino"))
                .isEqualTo(after);
    }

    @Test
    void isMendedAlsoAfterAMendingThatWasKilled() throws IOException {
        Files.writeString(folder.resolve("killed.mending.sql"), "insert into nothing");
        Files.writeString(folder.resolve("killed.mending.mv.db"), "half of it");
        assertThat(people(killed)).isEqualTo(2);
    }

    @Test
    void isLeftAloneWhileThisProcessHasItOpen() {
        try (Database first = opened(killed);
                Database second = opened(killed)) {
            new SomeWorkshop(first).person("yaw@example.org");
            assertThat(count(second)).isEqualTo(3);
        }
    }

    private static long people(Path file) {
        try (Database database = opened(file)) {
            return count(database);
        }
    }

    private static long count(Database database) {
        return database.with(h ->
                h.createQuery("select count(*) from person").mapTo(Long.class).one());
    }

    private static Database opened(Path file) {
        return Database.open("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
