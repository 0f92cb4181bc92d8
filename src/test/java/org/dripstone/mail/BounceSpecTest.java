package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.Understanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of many servers in many languages, and what only looks like one. */
class BounceSpecTest {

    static Stream<SpecExample> bounces() {
        return SpecExamples.of("bounces");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounces")
    void readsWhatServersReport(SpecExample example) {
        byte[] mail = example.text("mail").replace("\n", "\r\n").getBytes(UTF_8);
        Understanding understood = IncomingCorpora.read(mail);
        assertThat(said(understood)).as(understood.why().toString()).isEqualTo(example.text("expected"));
    }

    static Stream<SpecExample> answers() {
        return SpecExamples.of("bounce-reasons");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void readsTheAnswersOfServers(SpecExample example) {
        Understanding understood = IncomingCorpora.read(report(example.text("answer")));
        assertThat(understood.recipients().get(0).reason().code()).isEqualTo(example.text("expected"));
    }

    private static byte[] report(String answer) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: office@example.com
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                I could not deliver your message.

                <a@example.org>: %1$s
                --b
                Content-Type: message/delivery-status; charset=utf-8

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; a@example.org
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; %1$s

                --b--
                """.formatted(answer).replace("\n", "\r\n").getBytes(UTF_8);
    }

    private static String said(Understanding understood) {
        return Stream.concat(
                        Stream.of(understood.mailClass().code()),
                        understood.recipients().stream().map(BounceSpecTest::said))
                .collect(Collectors.joining("; "));
    }

    private static String said(ReportedRecipient recipient) {
        return Stream.of(
                        recipient.address(),
                        recipient.reason().code(),
                        recipient.status(),
                        recipient.permanent() ? "permanent" : "temporary")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
