package org.dripstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.report.ProblemWords;
import org.dripstone.report.Tables;
import org.dripstone.settings.Home;
import org.dripstone.store.ExportKind;

/** What became of the sample, in words and tables, and where to look. */
final class DemoStory {
    private final PrintWriter out;
    private final Home home;
    private final Parts parts;
    private final String event;

    DemoStory(PrintWriter out, Home home, Parts parts, String event) {
        this.out = out;
        this.home = home;
        this.parts = parts;
        this.event = event;
    }

    void tell() throws IOException {
        feeds();
        people();
        partnerships();
        questions();
        whereToLook();
        out.flush();
    }

    private void feeds() {
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, Object> feed : feedsByName()) {
            rows.add(Stream.of(
                            "name",
                            "layout",
                            "encoding",
                            "rows",
                            "accepted",
                            "updated",
                            "unchanged",
                            "rejected",
                            "review")
                    .map(key -> String.valueOf(feed.get(key)))
                    .toList());
        }
        out.println();
        out.println(rows.size()
                + " files were read, each as it came: no template, no mapping, no \"please save as UTF-8\".");
        out.println();
        out.println(Tables.text(
                List.of("file", "recognised as", "encoding", "rows", "new", "changed", "same", "rejected", "to decide"),
                rows));
    }

    private void people() {
        int twoAddresses = 0;
        for (Map<String, Object> person : records(ExportKind.PEOPLE)) {
            twoAddresses += person.get("emails") instanceof List<?> emails && emails.size() > 1 ? 1 : 0;
        }
        Map<String, Integer> modes = parts.status().modes();
        out.println(parts.status().people() + " people took part, " + modes.getOrDefault("virtual", 0)
                + " of them online and " + modes.getOrDefault("in_person", 0) + " in the room; " + twoAddresses
                + " write from two addresses, and were recognised.");
    }

    private void partnerships() {
        int solutions = parts.status().solutions();
        int opened = parts.status().funnel().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        out.println("They asked for " + solutions + " solutions, and " + opened + " partnerships were opened:");
        out.println();
        List<List<String>> rows = new ArrayList<>();
        parts.status().funnel().forEach((stage, count) -> rows.add(List.of(stage.name(), count.toString())));
        out.println(Tables.text(List.of("stage", "partnerships"), rows));
        out.println(letters());
        if (parts.status().onHold() > 0) {
            out.println("On hold, because somebody does not want mail: "
                    + parts.status().onHold() + ".");
        }
    }

    private String letters() {
        Map<String, Integer> languages = parts.status().letterLanguages();
        int all = languages.values().stream().mapToInt(Integer::intValue).sum();
        String each = languages.entrySet().stream()
                .map(language -> language.getValue() + " in " + name(language.getKey()))
                .collect(Collectors.joining(", "));
        return all + " letters introduce both sides: " + each + ".";
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private void questions() {
        List<Question> open = parts.reviews().open();
        if (open.isEmpty()) {
            return;
        }
        out.println();
        out.println("The machine does not guess. This waits for a person to decide:");
        for (Question question : open) {
            String why = question.problems().isEmpty()
                    ? question.why()
                    : ProblemWords.sentence(question.problems().get(0), "en");
            out.println("  " + question.id() + "  " + why);
        }
    }

    private void whereToLook() throws IOException {
        out.println();
        out.println("Open a receipt:  " + receiptWorthReading());
        out.println("Open a letter:   " + letterWorthReading());
        out.println("Look around:     ./dripstone status --home " + home.root());
        out.println("For real:        ./dripstone run, then drop files into its inbox (README.md)");
    }

    /** The one with the most rows to mend. */
    private Path receiptWorthReading() {
        return feedsByName().stream()
                .max(Comparator.comparing(feed -> Integer.valueOf(String.valueOf(feed.get("rejected")))))
                .map(feed -> home.receipts().resolve(feed.get("id") + "-" + feed.get("name") + ".html"))
                .orElse(home.receipts());
    }

    /** The one to a provider whom several people asked. */
    private Path letterWorthReading() throws IOException {
        try (Stream<Path> letters = Files.list(home.outbox())) {
            Optional<Path> longest = letters.filter(
                            letter -> letter.getFileName().toString().contains("provider"))
                    .max(Comparator.comparingLong(letter -> letter.toFile().length()));
            return longest.orElse(home.outbox());
        }
    }

    private List<Map<String, Object>> feedsByName() {
        List<Map<String, Object>> feeds = new ArrayList<>();
        records(ExportKind.FEEDS).forEach(feeds::add);
        feeds.sort(Comparator.comparing(feed -> String.valueOf(feed.get("name"))));
        return feeds;
    }

    private Iterable<Map<String, Object>> records(ExportKind kind) {
        return parts.exports().records(kind, Optional.of(event));
    }
}
