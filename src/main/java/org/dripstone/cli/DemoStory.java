package org.dripstone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.report.ProblemWords;
import org.dripstone.report.Tables;
import org.dripstone.store.ExportKind;

/** What became of the sample, in words and tables. */
final class DemoStory {
    /** What an ordinary terminal shows. */
    static final int WIDTH = 100;

    private final PrintWriter out;
    private final Parts parts;
    private final String event;

    DemoStory(PrintWriter out, Parts parts, String event) {
        this.out = out;
        this.parts = parts;
        this.event = event;
    }

    void tell() {
        feeds();
        people();
        partnerships();
        questions();
        out.flush();
    }

    private void feeds() {
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, Object> feed : feedsByName()) {
            rows.add(List.of(
                    text(feed, "name"),
                    text(feed, "layout"),
                    text(feed, "encoding"),
                    text(feed, "accepted"),
                    String.valueOf(number(feed, "updated") + number(feed, "unchanged")),
                    text(feed, "rejected"),
                    text(feed, "review")));
        }
        out.println();
        out.println(rows.size()
                + " files were read, each as it came: no template, no mapping, no \"please save as UTF-8\".");
        out.println();
        out.println(Tables.text(
                List.of("file", "recognised as", "encoding", "new", "known", "to mend", "asked"), rows, WIDTH));
    }

    private static String text(Map<String, Object> feed, String key) {
        return String.valueOf(feed.get(key));
    }

    private static int number(Map<String, Object> feed, String key) {
        return Integer.parseInt(text(feed, key));
    }

    private void people() {
        int twoAddresses = 0;
        for (Map<String, Object> person : records(ExportKind.PEOPLE)) {
            twoAddresses += person.get("emails") instanceof List<?> emails && emails.size() > 1 ? 1 : 0;
        }
        Map<String, Integer> modes = parts.status().modes();
        prose(parts.status().people() + " people took part, " + modes.getOrDefault("virtual", 0)
                + " of them online and " + modes.getOrDefault("in_person", 0) + " in the room; " + twoAddresses
                + " write from two addresses, and were recognised.");
    }

    private void partnerships() {
        int solutions = parts.status().solutions();
        int opened = parts.status().funnel().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        prose("They asked for " + solutions + " solutions: " + opened + " partnerships were opened. " + letters());
        if (parts.status().onHold() > 0) {
            out.println("On hold, because somebody does not want mail: "
                    + parts.status().onHold() + ".");
        }
    }

    private void prose(String text) {
        out.println(Tables.prose(text, WIDTH));
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
        out.println("The machine does not guess. This waits for a person to decide (./dripstone review list):");
        out.println();
        List<List<String>> rows = new ArrayList<>();
        for (Question question : open) {
            String why = question.problems().isEmpty()
                    ? question.why()
                    : ProblemWords.sentence(question.problems().get(0), "en");
            rows.add(List.of(question.id(), why));
        }
        out.print(Tables.text(List.of("row", "question"), rows, WIDTH));
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
