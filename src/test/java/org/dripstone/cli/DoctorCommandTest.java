package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.cli.doctor.Check;
import org.dripstone.cli.doctor.Finding;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path project;

    @BeforeEach
    void makeConfig() throws IOException {
        copy(Path.of("config/columns.yaml"));
        copy(Path.of("config/themes.yaml"));
        copy(Path.of("config/templates"));
        copy(Path.of("config/follow-ups.yaml"));
        Files.writeString(
                project.resolve("config/events.yaml"),
                "events: [{code: spring, title: Spring, date: 2026-03-17, zone: UTC}]\n");
    }

    @Test
    void aHealthyInstallationPasses() {
        Trial trial =
                examine(settings -> Check.of("database", () -> Finding.ok("opens")), "--set", "dripstone.http.port=");
        assertThat(trial.code()).as(trial.out()).isZero();
        assertThat(trial.out())
                .contains(
                        "ok    database        opens",
                        "it is 2026-03-17T09:00Z[UTC]",
                        "the newest spring",
                        "names of columns",
                        "in ar, en,")
                .doesNotContain("fail");
    }

    @Test
    void whatACheckTripsOverIsAFinding() {
        Trial trial = examine(settings -> Check.of("database", () -> {
            throw new IllegalStateException("locked by someone");
        }));
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("fail  database", "locked by someone", "->");
    }

    @Test
    void wrongSettingsAreFindingsToo() {
        Trial trial = examine(settings -> Check.of("database", () -> Finding.ok("")), "--set", "dripstone.smtp.port=x");
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("fail  configuration", "dripstone.smtp.port = x");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Trial trial = examine(
                    settings -> Check.of("database", () -> Finding.ok("")),
                    "--set",
                    "dripstone.http.port=" + taken.getLocalPort());
            assertThat(trial.out()).contains("fail  pages", "127.0.0.1:" + taken.getLocalPort(), "dripstone.http.port");
        }
    }

    @Test
    void aHomeThatCannotBeIsNamed() throws IOException {
        Path file = Files.createFile(project.resolve("file"));
        Trial trial =
                new Trial(project).run(List.of(new DoctorCommand(List.of())), "doctor", "--home", file.toString());
        assertThat(trial.out()).contains("fail  home", "dripstone.home = " + file);
    }

    @Test
    void opensTheDatabaseAsTheServiceWould() {
        Trial trial = new Trial(project)
                .with("DRIPSTONE_HOME", project.resolve("home").toString())
                .run(Commands.all(), "doctor", "--set", "dripstone.http.port=");
        assertThat(trial.out())
                .contains("ok    database        H2, file:" + project.resolve("home/db/dripstone") + ", 0 feeds");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Trial trial = new Trial(project)
                .with("DRIPSTONE_HOME", project.resolve("home").toString())
                .with("DRIPSTONE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hunter2")
                .run(Commands.all(), "doctor", "--set", "dripstone.http.port=");
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("fail  database", "dripstone.database").doesNotContain("hunter2");
    }

    @Test
    void aTranslationThatLacksALetterIsNamed() throws IOException {
        Files.delete(project.resolve("config/templates/fr/introduction-seeker.html"));
        Trial trial = examine(settings -> Check.of("database", () -> Finding.ok("")));
        assertThat(trial.out()).contains("warn  templates       fr/introduction-seeker.html is missing", "in English");
    }

    @Test
    void columnsThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(project.resolve("config/columns.yaml"), "email: [");
        Trial trial = examine(settings -> Check.of("database", () -> Finding.ok("")));
        assertThat(trial.out()).contains("fail  columns", "columns.yaml");
    }

    @Test
    void whatIsWrongInFollowUpsIsNamedByItsLine() throws IOException {
        Files.writeString(project.resolve("config/follow-ups.yaml"), """
                stages:
                  INTRODUCED:
                    steps:
                      - {step: contact-check, to: everybody, after: 7d}
                """);
        Trial trial = examine(settings -> Check.of("database", () -> Finding.ok("")));
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("fail  follow-ups", "follow-ups.yaml:", "expected");
    }

    @Test
    void whatIsWrongInHolidaysIsNamedByItsLine() throws IOException {
        Files.writeString(project.resolve("config/holidays.yaml"), "KE:\n  - {date: 31 February, name: None}\n");
        Trial trial = examine(settings -> Check.of("database", () -> Finding.ok("")));
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.out()).contains("fail  holidays", "holidays.yaml:");
    }

    private void copy(Path shipped) throws IOException {
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path from : all.toList()) {
                Path to = project.resolve(from);
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    private Trial examine(Function<Settings, Check> more, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "doctor";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Trial(project)
                .with("DRIPSTONE_HOME", project.resolve("home").toString())
                .run(List.of(new DoctorCommand(List.of(more))), all);
    }
}
