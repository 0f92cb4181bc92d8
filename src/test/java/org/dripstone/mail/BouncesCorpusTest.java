package org.dripstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.Understanding;
import org.junit.jupiter.api.Test;

/** Bounces of many servers, labelled by others. */
final class BouncesCorpusTest {

    @Test
    void findsWhomTheReportsMean() throws IOException {
        List<String> missed = new ArrayList<>();
        JsonNode labels = labels();
        for (JsonNode label : labels) {
            if (!found(label).equals(expected(label))) {
                missed.add(label.get("file").asText() + " " + expected(label) + " " + found(label));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(labels.size() * 3 / 100);
    }

    @Test
    void callsAWarningNoBounce() throws IOException {
        for (JsonNode label : labels()) {
            if (!label.get("extra").isEmpty()) {
                Understanding read = read(label);
                assertThat(read.mailClass()).as(label.toString()).isEqualTo(MailClass.AUTO_REPLY);
                assertThat(read.recipients()).noneMatch(recipient -> recipient.permanent());
            }
        }
    }

    private static JsonNode labels() throws IOException {
        return new ObjectMapper()
                .readTree(IncomingCorpora.file("bounces/labels.json").toFile());
    }

    private static Understanding read(JsonNode label) {
        Path mails = IncomingCorpora.file("bounces/mails");
        return IncomingCorpora.read(
                IncomingCorpora.bytes(mails.resolve(label.get("file").asText())));
    }

    private static Set<String> found(JsonNode label) {
        return read(label).recipients().stream()
                .map(recipient -> recipient.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected(JsonNode label) {
        Set<String> expected = new TreeSet<>();
        label.get("recipients").forEach(address -> expected.add(address.asText().toLowerCase(Locale.ROOT)));
        return expected;
    }
}
