package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.correspondence.incoming.CalendarAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of calendar programs, however they are packed. */
class CalendarSpecTest {

    static Stream<SpecExample> calendars() {
        return SpecExamples.of("calendars");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    void readsTheAnswer(SpecExample example) {
        String head = head(example) + "Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n";
        assertThat(read(head + calendar(example))).isEqualTo(example.text("expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    void readsItFromAnAttachment(SpecExample example) {
        String mail = head(example) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\nSee the attachment.\r\n--b\r\n"
                + "Content-Type: application/octet-stream; name=invite.ics\r\n"
                + "Content-Disposition: attachment; filename=\"invite.ics\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(calendar(example).getBytes(UTF_8)) + "\r\n--b--\r\n";
        assertThat(read(mail)).isEqualTo(example.text("expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    void readsLinesThatEndInAnyWay(SpecExample example) {
        String head = head(example) + "Content-Type: text/calendar; charset=utf-8\r\n\r\n";
        assertThat(read(head + calendar(example).replace("\r\n", "\r"))).isEqualTo(example.text("expected"));
        assertThat(read(head + calendar(example).replace("\r\n", "\n\n"))).isEqualTo(example.text("expected"));
    }

    private static String head(SpecExample example) {
        String from = example.text("from").isEmpty() ? "someone@else.example.org" : example.text("from");
        return "From: " + from + "\r\nTo: office@example.com\r\nSubject: Accepted: Visit\r\nMIME-Version: 1.0\r\n";
    }

    private static String calendar(SpecExample example) {
        return example.text("calendar").replace("\n", "\r\n");
    }

    private static String read(String mail) {
        return IncomingCorpora.read(mail.getBytes(UTF_8))
                .calendar()
                .map(CalendarSpecTest::said)
                .orElse("no calendar");
    }

    private static String said(CalendarAnswer answer) {
        return answer.method() + " " + (answer.partstat().isEmpty() ? "-" : answer.partstat()) + " " + answer.attendee()
                + " seq " + answer.sequence()
                + after(" to ", answer.delegates().stream().collect(Collectors.joining(" ")))
                + after(" at ", answer.start())
                + after(" only ", answer.instance())
                + after(" says ", answer.comment());
    }

    private static String after(String word, String value) {
        return value.isEmpty() ? "" : word + value;
    }
}
