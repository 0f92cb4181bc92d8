import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Figures of what is understood in labelled collections: whom reports mean, what people wrote, what calendars answer.
 *
 * <p>{@code prepare CORPORA WORK} lays every case into WORK/mails as a message as it travels, and what is expected of it
 * beside; {@code compare WORK} reads what {@code ./dripstone explain mail --json} said of them from WORK/read.jsonl.
 * Compiled together with CompareWithTruth, whose reader it uses. Exit code 0 only when no figure is below what is asked.
 */
public final class UnderstandingFigures {

    /** Percent of the cases that have to be right. */
    private static final Map<String, Integer> ASKED =
            Map.of("bounces", 97, "replies-plain", 93, "replies-html", 100, "itip", 100);

    private final Path mails;
    private final List<String> expected = new ArrayList<>();

    private UnderstandingFigures(Path work) {
        this.mails = work.resolve("mails");
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("prepare")) {
            new UnderstandingFigures(Path.of(args[2])).prepare(Path.of(args[1]), Path.of(args[2]));
        } else if (args.length == 2 && args[0].equals("compare")) {
            System.exit(compare(Path.of(args[1])) ? 0 : 1);
        } else {
            System.err.println("usage: UnderstandingFigures prepare CORPORA WORK | compare WORK");
            System.exit(2);
        }
    }

    private void prepare(Path corpora, Path work) throws IOException {
        bounces(corpora.resolve("bounces"));
        plain(corpora.resolve("replies/talon/plain.json"), corpora);
        plain(corpora.resolve("replies/crisp/cases.json"), corpora.resolve("replies/crisp/fixtures"));
        html(corpora.resolve("replies/talon/html"));
        calendars(corpora.resolve("itip"));
        Files.write(work.resolve("expected.tsv"), expected);
    }

    private void bounces(Path folder) throws IOException {
        for (Object label : Json.objects(Json.object("{\"all\":" + Files.readString(folder.resolve("labels.json")) + "}")
                .get("all"))) {
            @SuppressWarnings("unchecked")
            Map<String, Object> one = (Map<String, Object>) label;
            byte[] mail = Files.readAllBytes(folder.resolve("mails").resolve(Json.text(one, "file")));
            add("bounces", Json.text(one, "file"), mail, sorted(Json.strings(one, "recipients")));
        }
    }

    private void plain(Path cases, Path fixtures) throws IOException {
        List<Map<String, Object>> all =
                Json.objects(Json.object("{\"all\":" + Files.readString(cases) + "}").get("all"));
        for (Map<String, Object> one : all) {
            String text = one.containsKey("input")
                    ? Json.text(one, "input")
                    : Files.readString(fixtures.resolve(Json.text(one, "fixture")));
            add("replies-plain", Json.text(one, "test"), letter("plain", text), tidy(Json.text(one, "expected")));
        }
    }

    private void html(Path folder) throws IOException {
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            add("replies-html", name, letter("html", Files.readString(file)), "Hi. I am fine. Thanks, Alex");
        }
    }

    private void calendars(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("index.tsv"))) {
            String[] label = line.split("\t", -1);
            if (!label[0].equals("id")) {
                String calendar = Files.readString(folder.resolve(label[0] + ".ics"));
                add("itip", label[0], letter("calendar; method=REPLY", calendar), label[5]);
            }
        }
    }

    private void add(String collection, String name, byte[] mail, String wanted) throws IOException {
        Path file = mails.resolve(collection).resolve(expected.size() + "-" + name.replaceAll("\\W+", "_"));
        Files.createDirectories(file.getParent());
        Files.write(file, mail);
        expected.add(collection + "\t" + name + "\t" + file + "\t" + wanted.replace("\n", "\\n"));
    }

    private static byte[] letter(String kind, String text) {
        String type = "text/" + (kind.contains(";") ? kind.replace(";", "; charset=utf-8;") : kind + "; charset=utf-8");
        String head = "From: someone@example.org\nTo: office@example.com\nSubject: Re: hello\n"
                + "In-Reply-To: <1@example.com>\nContent-Type: " + type + "\nContent-Transfer-Encoding: 8bit\n\n";
        return (head + text).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
    }

    private static boolean compare(Path work) throws IOException {
        Map<String, Map<String, Object>> read = new LinkedHashMap<>();
        Json.lines(work.resolve("read.jsonl")).forEach(one -> read.put(Json.text(one, "file"), one));
        Map<String, int[]> scores = new TreeMap<>();
        for (String line : Files.readAllLines(work.resolve("expected.tsv"))) {
            String[] label = line.split("\t", -1);
            String found = found(label[0], read.getOrDefault(label[2], Map.of()));
            boolean right = found.replace("\n", "\\n").equals(label[3]);
            int[] score = scores.computeIfAbsent(label[0], any -> new int[2]);
            score[0] += right ? 1 : 0;
            score[1]++;
            if (!right) {
                System.out.println("  " + label[0] + " " + label[1] + ": expected " + label[3] + ", found " + found);
            }
        }
        scores.forEach((name, score) -> System.out.printf(
                Locale.ROOT, "%-14s %3d of %3d right (%d %% asked)%n", name, score[0], score[1], ASKED.get(name)));
        return scores.entrySet().stream()
                .allMatch(each -> each.getValue()[0] * 100 >= ASKED.get(each.getKey()) * each.getValue()[1]);
    }

    private static String found(String collection, Map<String, Object> said) {
        return switch (collection) {
            case "bounces" -> sorted(Json.objects(said.get("recipients")).stream()
                    .map(each -> Json.text(each, "address"))
                    .toList());
            case "itip" -> said.get("calendar") instanceof Map<?, ?> calendar && calendar.get("partstat") != null
                    ? String.valueOf(calendar.get("partstat"))
                    : "";
            case "replies-html" -> Json.text(said, "text").replaceAll("\\s+", " ");
            default -> tidy(Json.text(said, "text"));
        };
    }

    private static String sorted(List<String> addresses) {
        return String.join(" ", new TreeSet<>(addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList()));
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
