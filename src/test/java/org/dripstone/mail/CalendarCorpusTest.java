package org.dripstone.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.correspondence.incoming.CalendarAnswer;
import org.junit.jupiter.api.Test;

/** Calendar answers, labelled by others. */
final class CalendarCorpusTest {

    @Test
    void readsWhatEachAttendeeAnswers() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(IncomingCorpora.file("itip/index.tsv"))) {
            String[] label = line.split("\t", -1);
            if (!label[0].equals("id") && !partstat(label[0]).equals(label[5])) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String partstat(String id) {
        Path file = IncomingCorpora.file("itip").resolve(id + ".ics");
        String head = "From: someone@example.org\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n";
        byte[] mail = (head + new String(IncomingCorpora.bytes(file), UTF_8)).getBytes(UTF_8);
        return IncomingCorpora.read(mail)
                .calendar()
                .map(CalendarAnswer::partstat)
                .orElse("");
    }
}
