package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dripstone.camel.SmtpScript;
import org.dripstone.store.ExportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters leave through a mail server, whatever it says. */
final class OutboxDeliveryTest {

    @TempDir
    Path folder;

    @Test
    void lettersArriveAsTheyWereWritten() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try (RunningService service = introducing(server.getSmtp().getPort())) {
            Until.holds("all are sent", () -> statuses(service).equals(Map.of("sent", 6L)));
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(6);
            List<Object> ids = service.export(ExportKind.MESSAGES).stream()
                    .map(letter -> letter.get("message_id"))
                    .toList();
            for (MimeMessage mail : received) {
                assertThat(ids).contains(mail.getMessageID());
                assertThat(mail.getSubject()).isNotBlank();
                assertThat(mail.getContentType()).startsWith("multipart/");
                assertThat(GreenMailUtil.getBody(mail)).contains("text/plain", "text/html");
            }
            assertThat(service.export(ExportKind.PARTNERSHIPS))
                    .extracting(pair -> pair.get("stage"))
                    .containsOnly("INTRODUCED");
            assertThat(service.files("outbox")).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void whoIsRefusedForGoodHoldsNobodyUp() throws Exception {
        try (SmtpScript server = new SmtpScript().answering("RCPT TO:<esi@", "550 5.1.1 no such user");
                RunningService service = introducing(server.port())) {
            Until.holds("the others are sent", () -> statuses(service).equals(Map.of("sent", 5L, "failed", 1L)));
            assertThat(service.export(ExportKind.MESSAGES))
                    .filteredOn(letter -> "failed".equals(letter.get("status")))
                    .extracting(letter -> letter.get("to"))
                    .containsExactly("esi@two.example.org");
        }
    }

    @Test
    void whoIsRefusedForNowIsTriedAgainAfterGrowingWaits() throws Exception {
        try (SmtpScript server = new SmtpScript().answering("RCPT TO:<esi@", "451 4.7.1 greylisted");
                RunningService service = introducing(server.port())) {
            Duration before = Duration.ZERO;
            for (int tries = 1; tries < 4; tries++) {
                int expected = tries;
                Until.holds("try " + tries, () -> attempts(service) == expected && queued(service) == 1);
                Duration wait = Duration.between(service.now(), due(service));
                assertThat(wait).isGreaterThan(before.multipliedBy(3).dividedBy(2));
                before = wait;
                service.letTimePass(wait.plusSeconds(1));
            }
            server.answering("RCPT TO:<esi@", "250 ok");
            service.letTimePass(Duration.ofHours(1));
            Until.holds("it is sent", () -> statuses(service).equals(Map.of("sent", 6L)));
        }
    }

    @Test
    void whileTheServerIsDownNothingIsLost() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        try (RunningService service = introducing(port)) {
            Until.holds(
                    "all were tried, and wait to be tried again",
                    () -> service.count("select count(*) from message where status = 'QUEUED' and attempts > 0") == 6);
            server.start();
            service.letTimePass(Duration.ofMinutes(10));
            Until.holds("all are sent", () -> statuses(service).equals(Map.of("sent", 6L)));
            assertThat(server.getReceivedMessages()).hasSize(6);
        } finally {
            server.stop();
        }
    }

    /** A letter that has to wait for its minute is not claimed: should the service end now, nothing is in doubt. */
    @Test
    void noMoreLettersLeaveAMinuteThanTheServerLikes() throws Exception {
        try (SmtpScript server = new SmtpScript();
                RunningService service = introducing(server.port(), "dripstone.smtp.rate", "2")) {
            for (long sent = 2; sent <= 6; sent += 2) {
                Map<String, Long> expected = sent == 6 ? Map.of("sent", 6L) : Map.of("sent", sent, "queued", 6 - sent);
                Until.holds(sent + " are sent", () -> statuses(service).equals(expected));
                service.letTimePass(Duration.ofSeconds(61));
            }
        }
    }

    private RunningService introducing(int port, String... more) throws Exception {
        String[] settings = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "dripstone.smtp.host", "127.0.0.1",
                    "dripstone.smtp.port", String.valueOf(port),
                    "dripstone.smtp.security", "none"
                },
                0,
                settings,
                0,
                6);
        System.arraycopy(more, 0, settings, 6, more.length);
        RunningService service = RunningService.on(folder.resolve("home"), settings);
        SmallWorkshop workshop = SmallWorkshop.usual();
        service.drop("solutions.csv", SmallWorkshop.SOLUTIONS);
        service.drop("registrations.csv", workshop.registrations());
        service.drop("forms.csv", workshop.forms());
        service.awaitEmptyInbox();
        service.letTimePass(Duration.ofSeconds(4));
        Until.holds(
                "six letters are owed",
                () -> service.export(ExportKind.MESSAGES).size() == 6);
        return service;
    }

    private static Map<String, Long> statuses(RunningService service) {
        return service.export(ExportKind.MESSAGES).stream()
                .collect(Collectors.groupingBy(letter -> String.valueOf(letter.get("status")), Collectors.counting()));
    }

    private static long attempts(RunningService service) throws Exception {
        return service.count("select attempts from message where to_address like 'esi@%'");
    }

    private static long queued(RunningService service) throws Exception {
        return service.count("select count(*) from message where status = 'QUEUED'");
    }

    private static Instant due(RunningService service) {
        return service.export(ExportKind.MESSAGES).stream()
                .filter(letter -> "queued".equals(letter.get("status")))
                .map(letter -> Instant.parse(String.valueOf(letter.get("due_at"))))
                .findFirst()
                .orElseThrow();
    }
}
