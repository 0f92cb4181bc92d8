package org.dripstone.correspondence.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the figures on other people's labelled mails; they are not part of the project. */
class ReplyCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** One was made with another limit of lines, one calls a forwarded message the person's own words. */
    private static final Set<String> OTHERWISE =
            Set.of("test_too_many_lines", "test_dont_parse_quotations_for_forwarded_messages");

    @Test
    void readsThePlainCasesExactly() throws IOException {
        List<String> wrong = new ArrayList<>(wrong("talon/plain.json"));
        wrong.addAll(wrong("crisp/cases.json"));
        assertThat(OTHERWISE).containsAll(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail",
                "hotmail",
                "mail_ru",
                "ms_outlook_2003",
                "ms_outlook_2007",
                "ms_outlook_2010",
                "thunderbird",
                "windows_mail",
                "yandex_ru"
            })
    void readsTheHtmlOfManyPrograms(String program) throws IOException {
        String html = Files.readString(corpus().resolve("talon/html/" + program + ".html"));
        assertThat(ReplyText.ofHtml(html).replaceAll("\\s+", " ")).isEqualTo("Hi. I am fine. Thanks, Alex");
    }

    private static List<String> wrong(String cases) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode each : JSON.readTree(corpus().resolve(cases).toFile())) {
            if (!ReplyText.of(input(each)).equals(each.get("expected").asText().strip())) {
                wrong.add(each.get("test").asText());
            }
        }
        return wrong;
    }

    private static String input(JsonNode each) throws IOException {
        return each.has("input")
                ? each.get("input").asText()
                : Files.readString(corpus().resolve("crisp/fixtures")
                        .resolve(each.get("fixture").asText()));
    }

    private static Path corpus() {
        Path corpus =
                Path.of(System.getProperty("dripstone.shared", "../shared")).resolve("corpora/replies");
        Assumptions.assumeTrue(Files.exists(corpus), () -> "skipped: no " + corpus + " (set -Ddripstone.shared)");
        return corpus;
    }
}
