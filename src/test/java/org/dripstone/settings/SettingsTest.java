package org.dripstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path config;

    @Test
    void readsTheMailServerWhole() {
        Settings settings = with(Map.of(
                "dripstone.smtp.host", "mail.example.com",
                "dripstone.smtp.security", "starttls",
                "dripstone.smtp.user", "dripstone",
                "dripstone.smtp.password", "hunter2",
                "dripstone.secretariat.address", "office@example.com"));
        Smtp smtp = settings.smtp().orElseThrow();
        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.security()).isEqualTo(Security.STARTTLS);
        assertThat(smtp.user()).contains("dripstone");
        assertThat(smtp.rate()).isEqualTo(60);
        assertThat(smtp.toString()).doesNotContain("hunter2");
    }

    @Test
    void readsTheMailboxWhole() {
        Settings settings = with(Map.of(
                "dripstone.imap.host", "imap.example.com",
                "dripstone.imap.user", "office",
                "dripstone.imap.password", "hunter2",
                "dripstone.imap.poll", "5m"));
        Imap imap = settings.imap().orElseThrow();
        assertThat(imap.port()).isEqualTo(993);
        assertThat(imap.poll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(imap.toString()).doesNotContain("hunter2");
    }

    @Test
    void theSecretariatLivesInTheZoneOfTheClockUnlessItSaysOtherwise() {
        assertThat(with(Map.of("dripstone.clock.zone", "Asia/Almaty"))
                        .secretariat()
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Almaty"));
        assertThat(with(Map.of("dripstone.secretariat.zone", "Africa/Nairobi"))
                        .secretariat()
                        .zone())
                .isEqualTo(ZoneId.of("Africa/Nairobi"));
    }

    @Test
    void theEmbeddedDatabaseIsDurableAndInTheHome() {
        Database database = with(Map.of("dripstone.home", config.toString())).database();
        assertThat(database.url())
                .startsWith("jdbc:h2:file:" + config + "/db/dripstone;")
                .contains("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");
        assertThat(database.isH2()).isTrue();
    }

    @Test
    void theEmbeddedDatabaseOpensUnderAnyNameOfTheHome() throws SQLException {
        Path home = config.resolve("дом 1");
        Database database = with(Map.of("dripstone.home", home.toString())).database();
        try (Connection open = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(open.isValid(1)).isTrue();
        }
        assertThat(home.resolve("db/dripstone.mv.db")).exists();
    }

    @Test
    void aPathInTheFileCountsFromTheFile() throws IOException {
        Files.writeString(config.resolve("application.properties"), "dripstone.home=../home\n");
        assertThat(with(Map.of()).homeFolder())
                .isEqualTo(config.resolveSibling("home").toAbsolutePath());
    }

    @Test
    void aSecretComesFromAFileWithoutItsLastLineEnd() throws IOException {
        Path secret = secretFile("hunter2 \r\n");
        Settings settings = with(Map.of("dripstone.database.password-file", secret.toString()));
        assertThat(settings.database().password()).isEqualTo("hunter2 ");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void aSecretThatEverybodyCanReadIsWarnedOf() throws IOException {
        Path secret = secretFile("hunter2");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(with(Map.of("dripstone.database.password-file", secret.toString()))
                        .warnings())
                .singleElement()
                .asString()
                .contains("dripstone.database.password-file", "chmod 600");
    }

    @Test
    void aSecretGivenTwiceIsRefused() throws IOException {
        String secret = secretFile("hunter2").toString();
        Map<String, String> both = Map.of("dripstone.http.password", "x", "dripstone.http.password-file", secret);
        assertThatThrownBy(() -> with(both)).isInstanceOf(WrongSettings.class).hasMessageContaining("keep one of them");
    }

    @Test
    void aSecretFileThatIsNotThereIsRefused() {
        Map<String, String> missing = Map.of("dripstone.signing-key-file", "nowhere.key");
        assertThatThrownBy(() -> with(missing))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("dripstone.signing-key-file")
                .hasMessageContaining("is not there");
    }

    @Test
    void aGivenSigningKeyIsTakenAsItIs() {
        String key = "0123456789abcdef0123456789abcdef";
        assertThat(with(Map.of("dripstone.signing-key", key)).signingKey())
                .isEqualTo(key.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aConfigFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Settings.read(config.resolve("nowhere"), Map.of(), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("--config");
    }

    private Path secretFile(String text) throws IOException {
        Path secret = Files.createTempFile(config, "secret", "");
        return Files.writeString(secret, text);
    }

    private Settings with(Map<String, String> overrides) {
        return Settings.read(config, Map.of(), overrides);
    }
}
