import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts that no letter was queued or written twice: every seeker is introduced once per partnership, or never when
 * they refused, and no two files of the outbox carry one Message-ID.
 *
 * <p>{@code CountLetters FOLDER OUTBOX}: the folder holds people.jsonl, partnerships.jsonl and messages.jsonl; compiled
 * together with CompareWithTruth, whose reader it uses.
 */
public final class CountLetters {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^message-id:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Map<String, Object>> messages = Json.lines(folder.resolve("messages.jsonl"));
        List<String> written = writtenIds(Path.of(args[1]));
        List<String> wrong = new ArrayList<>();
        wrong.addAll(twice("written twice", written));
        wrong.addAll(twice("queued twice", introductions(messages)));
        wrong.addAll(notOnce(folder, messages, written));
        System.out.println("letters: " + messages.size() + " queued, " + written.size() + " written to the outbox; wrong: "
                + wrong.size());
        wrong.forEach(line -> System.out.println("  " + line));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** The steps that introduce; all steps where none is called so. */
    private static List<String> introductions(List<Map<String, Object>> messages) {
        return introducing(messages).stream()
                .map(message -> "partnership " + Json.text(message, "partnership_id") + " to "
                        + Json.text(message, "person_id") + " " + Json.text(message, "step"))
                .toList();
    }

    private static List<Map<String, Object>> introducing(List<Map<String, Object>> messages) {
        List<Map<String, Object>> named = messages.stream()
                .filter(message -> Json.text(message, "step").toLowerCase(Locale.ROOT).contains("intro"))
                .toList();
        return named.isEmpty() ? messages : named;
    }

    private static List<String> notOnce(Path folder, List<Map<String, Object>> messages, List<String> written)
            throws IOException {
        Set<String> refused = refused(Json.lines(folder.resolve("people.jsonl")));
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> pair : Json.lines(folder.resolve("partnerships.jsonl"))) {
            long due = refused.contains(Json.text(pair, "seeker_id")) ? 0 : 1;
            long times = timesWritten(pair, introducing(messages), written);
            if (times != due) {
                wrong.add("partnership " + Json.text(pair, "id") + ": the seeker was written to " + times
                        + " times instead of " + due);
            }
        }
        return wrong;
    }

    private static long timesWritten(Map<String, Object> pair, List<Map<String, Object>> messages, List<String> written) {
        return messages.stream()
                .filter(message -> Json.text(message, "partnership_id").equals(Json.text(pair, "id")))
                .filter(message -> Json.text(message, "person_id").equals(Json.text(pair, "seeker_id")))
                .filter(message -> written.contains(bare(Json.text(message, "message_id"))))
                .count();
    }

    private static Set<String> refused(List<Map<String, Object>> people) {
        return people.stream()
                .filter(person -> Json.text(person, "consent").toLowerCase(Locale.ROOT).contains("refus"))
                .map(person -> Json.text(person, "id"))
                .collect(Collectors.toSet());
    }

    private static List<String> writtenIds(Path outbox) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.walk(outbox)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
                ids.add(messageId(file));
            }
        }
        return ids;
    }

    private static String messageId(Path file) throws IOException {
        String mail = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        Matcher header = MESSAGE_ID.matcher(mail.split("\n\n", 2)[0]);
        return header.find() ? bare(header.group(1)) : "none in " + file.getFileName();
    }

    private static String bare(String id) {
        return id.replaceAll("[<>]", "");
    }

    private static List<String> twice(String what, Collection<String> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> what + ": " + entry.getKey())
                .toList();
    }

    private CountLetters() {}
}
