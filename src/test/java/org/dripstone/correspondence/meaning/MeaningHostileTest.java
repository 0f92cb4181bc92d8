package org.dripstone.correspondence.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FormLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was made to be read slowly costs no more than a moment, whoever of the readers looks at it. */
class MeaningHostileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FormLines FORMS = new FormLines(ColumnNames.read(Path.of("config/columns.yaml")));
    private static final MailReading READING = new MailReading(List.of(
            new AutoReplyReading(),
            new UnsubscribeReading(Tokens.NONE),
            new AnswerReading(Tokens.NONE),
            new FormReading(FORMS::areIn),
            new ReplyReading(Map.of())));

    @ParameterizedTest
    @ValueSource(strings = {"-", "a", "a,", "a:", "a@", "http://a", "back on 3 March ", "until 5 ", "yes, ", "we met "})
    void readsOneLineOfTheSame(String piece) {
        String line = piece.repeat(3_000_000 / piece.length());
        assertIsRead("Re: Visit", "plain", line);
        assertIsRead("Automatic reply: Visit", "plain", line);
    }

    @Test
    void readsQuotesWithinQuotes() {
        assertIsRead("Re: Visit", "html", "<blockquote>".repeat(200_000) + "Yes");
    }

    @Test
    void readsManyLines() {
        assertIsRead("Re: Visit", "plain", "On Monday a@example.org wrote:\n> we met\n".repeat(100_000));
        assertIsRead("Automatic reply", "plain", "I am away until 5 May.\n".repeat(100_000));
    }

    private static void assertIsRead(String subject, String type, String text) {
        IncomingMail mail = new IncomingMail(
                List.of(),
                "aida@example.org",
                "Aida Test",
                List.of("secretariat@example.com"),
                "",
                subject,
                "2026-03-02T09:00:00Z",
                "<1@example.org>",
                "",
                List.of(),
                List.of(new MailPart("text/" + type, "UTF-8", "", "", text, text)),
                List.of(),
                List.of());
        assertTimeoutPreemptively(PATIENCE, () -> assertThat(READING.read(mail)).isNotNull());
    }
}
