package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a process that was killed, as it lies on the disk: a copy of one that is open. */
final class RecoveryTest {
    private static final int LARGE = 400_000;
    private static final int LARGER = 1_600_000;

    @TempDir
    Path folder;

    private Path killed;

    /** A large row leaves a gap when it goes; a larger one does not fit into it, a small one does. */
    @BeforeEach
    void aProcessIsKilled() throws IOException, SQLException {
        Path running = folder.resolve("running");
        killed = folder.resolve("killed");
        Database.open(url(running), "sa", "").close();
        try (Connection open = DriverManager.getConnection(url(running), "sa", "");
                Statement statement = open.createStatement()) {
            for (String change : List.of(
                    "set retention_time 0",
                    "create table picture (id int primary key, dots varchar)",
                    "create table note (id int primary key)",
                    picture(LARGE),
                    "delete from picture",
                    "insert into note values (1)",
                    "insert into note values (2)",
                    picture(LARGER),
                    "insert into note values (3)")) {
                statement.execute(change);
            }
            Files.copy(folder.resolve("running.mv.db"), folder.resolve("killed.mv.db"));
        }
    }

    private static String picture(int dots) {
        return "insert into picture select 1, repeat('.', " + dots + ")";
    }

    @Test
    void hasAllThatWasAcknowledged() throws SQLException {
        new Recovery(killed).recover();
        assertThat(notes(killed)).containsExactly(1, 2, 3);
    }

    /** Once this fails, H2 finds its newest state by itself, and there is nothing to recover any more. */
    @Test
    void lacksWhatWasAcknowledgedLastWhereH2OpensItAlone() throws SQLException {
        assertThat(notes(killed)).containsExactly(1, 2);
    }

    @Test
    void isRecoveredBeforeItIsMigrated() throws SQLException {
        Database.open(url(killed), "sa", "").close();
        assertThat(notes(killed)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:%s;WRITE_DELAY=0;CIPHER=AES", "jdbc:h2:split:%s;WRITE_DELAY=0"})
    void hasToBeOneThatCanBeLookedThrough(String url) {
        assertThatThrownBy(() -> Database.open(url.formatted(folder.resolve("secret")), "sa", "long enough"))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("plain file");
    }

    @Test
    void isLeftAloneWhileThisProcessHasItOpen() {
        try (Database first = Database.open(url(killed), "sa", "");
                Database second = Database.open(url(killed), "sa", "")) {
            new SomeWorkshop(first).person("yaw@example.org");
            assertThat(second.<Long>with(h -> h.createQuery("select count(*) from person")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(1);
        }
    }

    private static List<Integer> notes(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from note order by id")) {
            List<Integer> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
    }
}
