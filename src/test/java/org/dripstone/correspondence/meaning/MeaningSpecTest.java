package org.dripstone.correspondence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.AnswerWords;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.dripstone.correspondence.incoming.HeaderField;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.Intent;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.domain.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeaningSpecTest {

    private static final Map<Answer, List<String>> OFFERED = AnswerWords.read(Path.of("config/templates"));
    private static final MailReading READING = new MailReading(
            List.of(new AutoReplyReading(), new UnsubscribeReading(Tokens.NONE), new ReplyReading(OFFERED)));

    static Stream<SpecExample> autoReplies() {
        return SpecExamples.of("auto-replies");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("autoReplies")
    void tellsMachinesFromPeople(SpecExample example) {
        IncomingMail mail = mail(example);
        assertThat(new AutoReplyReading().read(mail).map(MeaningSpecTest::said).orElse("person"))
                .isEqualTo(example.text("expected"));
    }

    static Stream<SpecExample> stopWords() {
        return SpecExamples.of("stop-words");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stopWords")
    void tellsTheEndOfAllMailFromTheEndOfAPair(SpecExample example) {
        assertThat(StopWords.in(example.text("text"), "kofi@one.example.org").isPresent() ? "stop" : "no")
                .isEqualTo(example.text("expected"));
    }

    static Stream<SpecExample> replies() {
        return SpecExamples.of("replies");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void readsWhatPeopleMean(SpecExample example) {
        String language = TextLanguage.of(example.text("text"));
        IntentReading reading = Intents.STANDARD.read(example.text("text"), language, LocalDate.of(2026, 3, 2));
        String answer =
                reading.sure() ? reading.answer().map(said -> " " + said.code()).orElse("") : "";
        assertThat(reading.intent().map(Intent::code).orElse("none") + answer)
                .as(reading.why())
                .isEqualTo(example.text("expected"));
        assertThat(example.text("id")).startsWith(language + "-");
    }

    static Stream<SpecExample> intents() {
        return SpecExamples.of("intents");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("intents")
    void readsWholeMails(SpecExample example) {
        String text = example.text("text");
        Understanding understood =
                READING.read(mail(Optional.empty(), "Re: Partnership", Instant.parse("2026-03-02T09:00:00Z"), text));
        assertThat(meant(understood)).as(understood.why().toString()).isEqualTo(example.text("expected"));
        assertThat(example.text("id")).startsWith(TextLanguage.of(text) + "-");
    }

    @Test
    void readsTheWordsOfOurLettersAsTheirAnswerWhereNothingSignsThem() {
        OFFERED.forEach((answer, words) -> words.forEach(typed -> {
            Instant sent = Instant.parse("2026-03-02T09:00:00Z");
            Understanding read =
                    READING.read(mail(Optional.empty(), "Re: Partnership", sent, "Hello,\n\n" + typed + "."));
            assertThat(read.answer().or(read::suggested)).as(typed).contains(answer);
        }));
    }

    static Stream<SpecExample> sessionReports() {
        return SpecExamples.of("session-reports");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessionReports")
    void readsWhatIsFilledInAboutASession(SpecExample example) {
        SessionWords words = SessionWords.read(example.text("text"));
        assertThat(Stream.concat(
                                Stream.of(words.useful().map(String::valueOf).orElse("-")),
                                words.next().stream()
                                        .sorted()
                                        .map(step -> step.name().toLowerCase(Locale.ROOT)))
                        .toList())
                .isEqualTo(List.of(example.text("expected").split(" ", -1)));
    }

    private static String meant(Understanding understood) {
        return switch (understood.mailClass()) {
            case UNSUBSCRIBE -> "stop";
            case REPLY ->
                understood.intent().map(Intent::code).orElse("none")
                        + understood.answer().map(answer -> " " + answer.code()).orElse("")
                        + (understood.successor().isEmpty() ? "" : " -> " + understood.successor());
            default -> understood.mailClass().code();
        };
    }

    private static String said(Understanding understood) {
        return understood.left().orElse(false)
                ? ("left " + understood.successor()).strip()
                : understood.until().map(LocalDate::toString).orElse("auto");
    }

    private static IncomingMail mail(SpecExample example) {
        String[] header = example.text("header").split(": ", 2);
        Optional<HeaderField> field =
                header.length == 2 ? Optional.of(new HeaderField(header[0], header[1])) : Optional.empty();
        Instant sent = ((Date) example.fields().get("date")).toInstant();
        return mail(field, example.text("subject"), sent, example.text("body"));
    }

    private static IncomingMail mail(Optional<HeaderField> header, String subject, Instant sent, String body) {
        return new IncomingMail(
                header.stream().toList(),
                "aida@example.org",
                "Aida Test",
                List.of("secretariat@example.com"),
                header.filter(field -> field.name().equals("Return-Path"))
                        .map(HeaderField::value)
                        .orElse(""),
                subject,
                sent.atOffset(ZoneOffset.UTC).toString(),
                "<1@example.org>",
                "",
                List.of(),
                List.of(new MailPart("text/plain", "UTF-8", "", "", body, body)),
                List.of(),
                List.of());
    }
}
