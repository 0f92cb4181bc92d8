package org.dripstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.mail.MimeMails;
import org.dripstone.normalise.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom our own mail server vouches for, and whom a machine may answer: from the fields as they come. */
final class SendersSpecTest {
    private static final SenderTrust TRUST = new SenderTrust(List.of(), "mx.example.org");

    private static Stream<Arguments> trust() {
        return Spec.of("senders.yaml", "trust");
    }

    private static Stream<Arguments> answered() {
        return Spec.of("senders.yaml", "answered");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trust")
    void theServersWordIsReadAsItIsMeant(String id, Map<String, Object> example) {
        IncomingMail mail = mail(example);
        String seen = TRUST.isVouchedFor(mail) ? "vouched for" : "unknown";
        assertThat(TRUST.isForged(mail) ? "forged" : seen).as(id).isEqualTo(example.get("expected"));
        SenderTrust asksNobody = new SenderTrust(List.of(), "");
        assertThat((asksNobody.isForged(mail) && mail.hasOneSender()) || asksNobody.isVouchedFor(mail))
                .as("no server is configured")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answered")
    void onlyPeopleAreAnswered(String id, Map<String, Object> example) {
        assertThat(AnswerPolicy.isAnswered(mail(example))).as(id).isEqualTo(example.get("expected"));
    }

    private static IncomingMail mail(Map<String, Object> example) {
        String fields = String.valueOf(example.get("input")).replace("\n", "\r\n");
        return MimeMails.read((fields + "\r\n\r\nWords.\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
