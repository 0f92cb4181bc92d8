package org.dripstone.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.Receipt;

/** What is known of a file besides its rows; what is not known is left out. */
final class FileFacts {

    private static final Map<String, String> DELIMITERS =
            Map.of(",", "comma", ";", "semicolon", "\t", "tab", "|", "bar");

    record Fact(String term, String value) {}

    private FileFacts() {}

    static List<Fact> of(Receipt r, Words words, String eventTitle) {
        return Stream.of(
                        fact("feed", r.feed(), words),
                        fact("event", eventTitle.isBlank() ? r.event() : eventTitle, words),
                        fact(
                                "kind",
                                Headline.failed(r)
                                        ? ""
                                        : words.say("kind." + r.kind().code()),
                                words),
                        fact("received", time(r.receivedAt(), words), words),
                        fact("layout", r.layout(), words),
                        fact("encoding", r.encoding(), words),
                        fact("delimiter", delimiter(r.delimiter(), words), words),
                        fact("sheet", r.sheet(), words),
                        fact("header-row", r.headerRow() == 0 ? "" : String.valueOf(r.headerRow()), words),
                        fact("took", words.say("file.seconds", Map.of("seconds", r.tookMillis() / 1000.0)), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** Their name of each column, and what it was taken for. */
    static List<Fact> columns(Receipt r, Words words) {
        return r.columns().entrySet().stream()
                .map(column -> new Fact(
                        Shown.line(column.getKey()),
                        words.say("field." + column.getValue().code())))
                .toList();
    }

    private static Fact fact(String term, String value, Words words) {
        return new Fact(words.say("file." + term), Shown.line(value));
    }

    private static String delimiter(String delimiter, Words words) {
        return DELIMITERS.containsKey(delimiter) ? words.say("file." + DELIMITERS.get(delimiter)) : delimiter;
    }

    private static String time(Instant at, Words words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .localizedBy(words.locale())
                        .format(at.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
