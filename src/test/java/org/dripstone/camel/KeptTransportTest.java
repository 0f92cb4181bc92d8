package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.mail.MailSample;
import org.dripstone.mail.MimeLetters;
import org.junit.jupiter.api.Test;

class KeptTransportTest {

    private static final Letter LETTER = new Letter("Знакомство", "Здравствуйте!\n", "<p>Здравствуйте!</p>\n", "ru");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:30:00Z"));

    @Test
    void deliversThroughCamelWhatWasDecided() throws Exception {
        GreenMail server = greenMail("smtp");
        server.start();
        int port = server.getSmtp().getPort();
        try (DefaultCamelContext camel = new DefaultCamelContext();
                KeptTransport kept = transport(port, SmtpServer.Security.NONE)) {
            camel.getRegistry().bind("kept", kept);
            camel.start();
            try (ProducerTemplate producer = camel.createProducerTemplate()) {
                producer.sendBodyAndHeader(
                        "smtp://127.0.0.1:" + port + "?javaMailSender=#kept", message("<a@x.org>"), "X-Leak", "no");
            }
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo("<a@x.org>");
            assertThat(received.getSubject()).isEqualTo("Знакомство");
            assertThat(received.getHeader("X-Leak")).isNull();
            assertThat(received.getHeader("Return-Path", null)).contains("bounce+fu-1@example.org");
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsManyMailsOverOneConnection() throws Exception {
        try (SmtpScript server = new SmtpScript();
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            for (String id : List.of("<1@x.org>", "<2@x.org>", "<3@x.org>")) {
                kept.send(message(id));
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.commands()).filteredOn("."::equals).hasSize(3);
        }
    }

    @Test
    void holdsNoPacketBack() throws Exception {
        try (Socket socket = new KeptSocket().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }

    @Test
    void connectsAnewAfterAPause() throws Exception {
        try (SmtpScript server = new SmtpScript();
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            kept.send(message("<1@x.org>"));
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
            kept.send(message("<2@x.org>"));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void keepsItsConnectionWhenOneAddressIsRefused() throws Exception {
        try (SmtpScript server = new SmtpScript().answering("RCPT TO:<gone@", "550 5.1.1 no such user");
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            MimeMessage gone = MimeLetters.message(
                    Session.getInstance(new Properties()),
                    new MailSample(LETTER)
                            .to(new MailAddress("", "gone@example.org"))
                            .build());
            assertThatThrownBy(() -> kept.send(gone)).isInstanceOf(SendFailedException.class);
            kept.send(message("<2@x.org>"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingToAServerWithoutTheStarttlsItNeeds() throws Exception {
        try (SmtpScript server = new SmtpScript();
                KeptTransport kept = transport(server.port(), SmtpServer.Security.STARTTLS)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>")))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void refusesACertificateNobodyVouchesFor() throws Exception {
        GreenMail server = greenMail("smtps");
        server.start();
        try (KeptTransport kept = transport(server.getSmtps().getPort(), SmtpServer.Security.TLS)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>"))).hasStackTraceContaining("SSLHandshakeException");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void saysSoWhenTheAnswerToTheFinalDotIsLost() throws Exception {
        try (SmtpScript server = new SmtpScript().answering(".", SmtpScript.HANG_UP);
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>"))).isInstanceOf(AnswerLost.class);
        }
    }

    @Test
    void hasAPatienceOfItsOwnForTheFinalDot() throws Exception {
        try (SmtpScript server = new SmtpScript().answering(".", SmtpScript.SILENCE);
                KeptTransport kept = new KeptTransport(server(server.port(), SmtpServer.Security.NONE), now::get, 50)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>")))
                    .isInstanceOf(AnswerLost.class)
                    .hasStackTraceContaining("SocketTimeoutException");
        }
    }

    @Test
    void knowsThatARefusedMailWasNotTaken() throws Exception {
        try (SmtpScript server = new SmtpScript().answering(".", "554 5.6.0 not this one");
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>")))
                    .isInstanceOf(SendFailedException.class)
                    .hasMessageContaining("not this one");
        }
    }

    @Test
    void recoversFromAServerThatHungUp() throws Exception {
        try (SmtpScript server = new SmtpScript().answering("DATA", SmtpScript.HANG_UP);
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            assertThatThrownBy(() -> kept.send(message("<1@x.org>")))
                    .isInstanceOf(MessagingException.class)
                    .isNotInstanceOf(AnswerLost.class);
            server.answering("DATA", "354 go on");
            kept.send(message("<2@x.org>"));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void refusesAForeignLocalPartWhereTheServerCannotTakeIt() throws Exception {
        try (SmtpScript server = new SmtpScript();
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            assertThatThrownBy(() -> kept.send(foreign())).hasMessageContaining("SMTPUTF8");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void sendsToAForeignLocalPartWhereTheServerCan() throws Exception {
        try (SmtpScript server = new SmtpScript().answering("EHLO", "250-here\r\n250 SMTPUTF8");
                KeptTransport kept = transport(server.port(), SmtpServer.Security.NONE)) {
            kept.send(foreign());
            kept.send(message("<2@x.org>"));
            assertThat(server.commands())
                    .anyMatch(command -> command.startsWith("RCPT TO:<аня@example.org>"))
                    .filteredOn(command -> command.endsWith("SMTPUTF8"))
                    .hasSize(1);
        }
    }

    private static GreenMail greenMail(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    private static MimeMessage foreign() {
        return MimeLetters.message(
                Session.getInstance(new Properties()),
                new MailSample(LETTER)
                        .to(new MailAddress("Аня", "аня@example.org"))
                        .build());
    }

    private KeptTransport transport(int port, SmtpServer.Security security) {
        return new KeptTransport(server(port, security), now::get);
    }

    private static SmtpServer server(int port, SmtpServer.Security security) {
        return new SmtpServer("127.0.0.1", port, security, "", "");
    }

    private static MimeMessage message(String id) {
        return MimeLetters.message(
                Session.getInstance(new Properties()),
                new MailSample(LETTER).id(id).build());
    }
}
