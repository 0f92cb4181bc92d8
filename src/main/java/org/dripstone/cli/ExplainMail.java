package org.dripstone.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.correspondence.AnswerWords;
import org.dripstone.correspondence.incoming.CalendarAnswer;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.correspondence.incoming.bounce.BounceReading;
import org.dripstone.correspondence.incoming.bounce.ComplaintReading;
import org.dripstone.correspondence.incoming.calendar.CalendarReading;
import org.dripstone.correspondence.meaning.AnswerReading;
import org.dripstone.correspondence.meaning.AutoReplyReading;
import org.dripstone.correspondence.meaning.FormReading;
import org.dripstone.correspondence.meaning.ReplyReading;
import org.dripstone.correspondence.meaning.Tokens;
import org.dripstone.correspondence.meaning.UnsubscribeReading;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FormLines;
import org.dripstone.mail.MimeMails;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a message means. */
@CommandLine.Command(
        name = "mail",
        description = "What a message means: bounce, complaint, calendar answer, automatic reply, words of a person.",
        footer = "Every file is a message as it travels (RFC 5322); folders are looked through with all their folders.")
final class ExplainMail extends Command {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Messages, or folders of messages.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "One object per line.")
    private boolean json;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw misused("no such file: " + file);
            }
        }
        MailReading reading = new MailReading(readers());
        for (Path file : files) {
            try (Stream<Path> all = Files.walk(file)) {
                all.filter(Files::isRegularFile).sorted().forEach(each -> explain(each, reading));
            }
        }
        return ExitCode.DONE;
    }

    /** In the order of their classes. Nothing is signed for this command, for it works without a home. */
    private List<MailReader> readers() {
        FormLines forms =
                new FormLines(ColumnNames.read(settings().configFolder().resolve("columns.yaml")));
        return List.of(
                new BounceReading(),
                new ComplaintReading(),
                new CalendarReading(),
                new AutoReplyReading(),
                new UnsubscribeReading(Tokens.NONE),
                new AnswerReading(Tokens.NONE),
                new FormReading(forms::areIn),
                new ReplyReading(AnswerWords.read(settings().configFolder().resolve("templates"))));
    }

    private void explain(Path file, MailReading reading) {
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("file", file.toString());
        explanation.putAll(shown(understood(file, reading)));
        out().println(json ? Explanation.line(explanation) : Explanation.words(explanation));
    }

    /** One bad file among thousands must not hide the others. */
    private static Understanding understood(Path file, MailReading reading) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.read(MimeMails.read(in));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Understanding.of(MailClass.UNKNOWN, "cannot be read: " + e);
        }
    }

    private static Map<String, Object> shown(Understanding said) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("class", said.mailClass().code());
        List<Map<String, Object>> recipients = recipients(said);
        if (!recipients.isEmpty()) {
            shown.put("recipients", recipients);
        }
        said.until().ifPresent(day -> shown.put("until", day.toString()));
        if (said.mailClass() == MailClass.AUTO_REPLY) {
            shown.put("left", said.left().orElse(false));
        }
        putText(shown, "successor", said.successor());
        said.calendar().ifPresent(answer -> shown.put("calendar", calendar(answer)));
        said.answer().ifPresent(answer -> shown.put("answer", answer.code()));
        said.suggested().ifPresent(answer -> shown.put("suggested", answer.code()));
        said.intent().ifPresent(intent -> shown.put("intent", intent.code()));
        putText(shown, "text", said.text());
        putText(shown, "language", said.language());
        shown.put("why", said.why());
        return shown;
    }

    /** Whom the letter did not reach, or did not reach yet. */
    private static List<Map<String, Object>> recipients(Understanding said) {
        boolean complaint = said.mailClass() == MailClass.COMPLAINT;
        return said.recipients().stream()
                .filter(each -> complaint || !each.action().isSuccess())
                .map(ExplainMail::recipient)
                .toList();
    }

    private static Map<String, Object> recipient(ReportedRecipient each) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("address", each.address());
        shown.put("permanent", each.permanent());
        putText(shown, "status", each.status());
        shown.put(
                "reason",
                each.action() == DeliveryAction.DELAYED
                        ? "delayed"
                        : each.reason().code());
        return shown;
    }

    private static Map<String, Object> calendar(CalendarAnswer answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        putText(shown, "method", answer.method());
        putText(shown, "uid", answer.uid());
        putText(shown, "attendee", answer.attendee());
        putText(shown, "partstat", answer.partstat());
        shown.put("sequence", answer.sequence());
        putText(shown, "comment", answer.comment());
        putText(shown, "start", answer.start());
        putText(shown, "instance", answer.instance());
        return shown;
    }

    private static void putText(Map<String, Object> shown, String key, String text) {
        if (!text.isEmpty()) {
            shown.put(key, text);
        }
    }
}
