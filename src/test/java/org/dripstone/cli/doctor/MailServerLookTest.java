package org.dripstone.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerLookTest {
    @TempDir
    Path config;

    @Test
    void aServerThatOffersStartTlsIsFine() throws IOException {
        Finding finding = smtp("starttls", "220-mx ESMTP\r\n220 ready\r\n", "250-mx\r\n250-SIZE 1\r\n250 STARTTLS\r\n");
        assertThat(finding.level()).as(finding.words()).isEqualTo(Finding.Level.OK);
        assertThat(finding.words()).contains("ESMTP");
    }

    @Test
    void aServerWithoutStartTlsFailsWhereItIsWanted() throws IOException {
        Finding finding = smtp("starttls", "220 mx ESMTP\r\n", "250-mx\r\n250 SIZE 1\r\n");
        assertThat(finding.level()).isEqualTo(Finding.Level.FAIL);
        assertThat(finding.remedy()).contains("dripstone.smtp.security");
    }

    @Test
    void aServerThatCouldProtectTheLineIsNoted() throws IOException {
        assertThat(smtp("none", "220 mx\r\n", "250 STARTTLS\r\n").level()).isEqualTo(Finding.Level.WARN);
    }

    @Test
    void aServerThatIsNotSecuredFailsWhereTlsIsWanted() throws IOException {
        Finding finding = smtp("tls", "220 mx ESMTP\r\n");
        assertThat(finding.level()).isEqualTo(Finding.Level.FAIL);
        assertThat(finding.remedy()).contains("dripstone.smtp.port");
    }

    @Test
    void aServerThatTurnsUsAwayOrSpeaksSomethingElseFails() throws IOException {
        assertThat(smtp("none", "554 no\r\n").words()).contains("does not greet: 554");
        assertThat(smtp("none", "").words()).contains("hung up");
    }

    @Test
    void aPortNobodyListensOnFails() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(new MailServerLook(settings("smtp", "none", port)).smtp().level())
                .isEqualTo(Finding.Level.FAIL);
    }

    @Test
    void aMailboxServerIsAskedLikewise() throws IOException {
        try (ServerSocket server = server("* OK IMAP4rev1 ready\r\n", "* CAPABILITY IMAP4rev1 STARTTLS\r\na OK\r\n")) {
            MailServerLook look = new MailServerLook(settings("imap", "starttls", server.getLocalPort()));
            assertThat(look.imap().level()).isEqualTo(Finding.Level.OK);
            assertThat(look.smtp().words()).contains("outbox");
        }
    }

    private Finding smtp(String security, String... answers) throws IOException {
        try (ServerSocket server = server(answers)) {
            return new MailServerLook(settings("smtp", security, server.getLocalPort())).smtp();
        }
    }

    private Settings settings(String kind, String security, int port) {
        Map<String, String> set = new HashMap<>();
        set.put("dripstone." + kind + ".host", "127.0.0.1");
        set.put("dripstone." + kind + ".port", Integer.toString(port));
        set.put("dripstone." + kind + ".security", security);
        set.put("dripstone." + kind + ".user", "u");
        set.put("dripstone." + kind + ".password", "p");
        return Settings.read(config, Map.of(), set);
    }

    /** Serves one client: an answer at once, the others each after a line from it. */
    private static ServerSocket server(String... answers) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(server, List.of(answers)));
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void serve(ServerSocket server, List<String> answers) {
        try (Socket client = server.accept()) {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            for (String answer : answers) {
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().flush();
                if (answer.isEmpty() || said.readLine() == null) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }
}
