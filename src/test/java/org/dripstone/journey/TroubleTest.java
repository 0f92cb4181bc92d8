package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own troubles: nothing that was dropped gets lost by them. */
final class TroubleTest {
    private static final String GOOD = "Full name,Email,Country\nKofi Mensah,kofi@one.example.org,Ghana\n";

    @TempDir
    Path folder;

    /** As after a mistake of ours: this one file fails again and again, at the same statement. */
    @Test
    void aFileThatOurOwnFaultStopsIsSetAsideAndTheNextIsRead() throws Exception {
        try (RunningService service = RunningService.quickly(folder.resolve("home"))) {
            run(service, "alter table person_address add constraint fault check (address <> 'kofi@one.example.org')");
            service.drop("bad.csv", GOOD);
            service.drop("good.csv", GOOD.replace("kofi", "esi").replace("Kofi", "Esi"));
            service.awaitSettled();
            assertThat(service.files("failed"))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasFileName("bad.csv"));
            assertThat(service.export(ExportKind.FEEDS))
                    .extracting(feed -> feed.get("name") + " " + feed.get("status"))
                    .containsExactlyInAnyOrder("bad.csv failed", "good.csv taken_in");
            assertThat(service.files("receipts"))
                    .anyMatch(file -> file.toString().endsWith("bad.csv.html"))
                    .anyMatch(file -> file.toString().endsWith("good.csv.html"));
            assertThat(service.export(ExportKind.PEOPLE)).hasSize(1);
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheFileStaysAndIsTakenInWhenItIsBack() throws Exception {
        Path tables = folder.resolve("tables");
        EmbeddedPostgres postgres = postgres(tables).start();
        int port = postgres.getPort();
        try (RunningService service = RunningService.quickly(
                folder.resolve("home"),
                "dripstone.database.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "dripstone.database.user",
                "postgres",
                "dripstone.database.password",
                "postgres")) {
            postgres.close();
            service.drop("list.csv", GOOD);
            EmbeddedPostgres back = postgres(tables).setPort(port).start();
            try (back) {
                service.awaitSettled();
                assertThat(service.export(ExportKind.PEOPLE)).hasSize(1);
                assertThat(service.files("receipts")).hasSize(2);
            }
        }
    }

    private static EmbeddedPostgres.Builder postgres(Path tables) {
        return EmbeddedPostgres.builder().setDataDirectory(tables).setCleanDataDirectory(false);
    }

    private static void run(RunningService service, String statement) throws Exception {
        try (Connection connection = service.parts().database().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
