package org.dripstone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dripstone.report.Tables;
import org.dripstone.store.Chronicle;
import org.dripstone.store.Chronicle.Entry;
import org.dripstone.store.Chronicle.Title;
import org.dripstone.store.Database;

/** Three partnerships, each told from its introduction to where it stands. */
final class DemoStories {
    private static final int WIDTH = DemoStory.WIDTH - 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private final PrintWriter out;
    private final StoryWords words;
    private final Chronicle chronicle;

    DemoStories(PrintWriter out, Path templates, Database database) {
        this.out = out;
        this.words = StoryWords.of(templates);
        this.chronicle = new Chronicle(database);
    }

    void tell() {
        List<Story> stories = chronicle.titles().stream()
                .map(title -> new Story(title, chronicle.of(title.partnership())))
                .toList();
        int number = 1;
        for (Map.Entry<String, Story> story : chosen(stories).entrySet()) {
            tell(number++, story.getKey(), story.getValue());
        }
    }

    /** By what happened, never by who it happened to. */
    private static Map<String, Story> chosen(List<Story> stories) {
        Map<String, Predicate<Story>> kinds = new LinkedHashMap<>();
        kinds.put("All the way", Story::cameAllTheWay);
        kinds.put("The two sides contradict each other", Story::wasDisputed);
        kinds.put("One side can be written to no more", story -> story.lostSomebody() && !story.wasDisputed());
        kinds.put("In the end nobody answers", Story::fellAsleep);
        kinds.put("Still on the way", story -> true);
        Map<String, Story> chosen = new LinkedHashMap<>();
        kinds.forEach((heading, which) -> Optional.of(chosen.size())
                .filter(size -> size < 3)
                .flatMap(size -> Story.best(stories, which, new ArrayList<>(chosen.values())))
                .ifPresent(story -> chosen.put(heading, story)));
        return chosen;
    }

    private void tell(int number, String heading, Story story) {
        Title title = story.title();
        out.println();
        out.println(number + ". " + heading + ": DS-" + title.partnership() + ", " + title.solution());
        out.println("   " + person(title.seeker(), title.seekerCountry()) + " asked for it, "
                + person(title.provider(), title.providerCountry()) + " presented it");
        out.println();
        List<List<String>> rows = new ArrayList<>();
        for (StoryLines line : StoryLines.of(story)) {
            rows.add(List.of(DAY.format(line.day()), line.who(), what(line), came(line)));
        }
        out.print(Tables.text(List.of("day", "who", "what happened", "what came of it (evidence)"), rows, WIDTH)
                .indent(3));
    }

    private static String person(String name, String country) {
        String place = new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
        return place.isEmpty() ? name : name + " (" + place + ")";
    }

    private String what(StoryLines line) {
        Entry entry = line.entry();
        return switch (entry.kind()) {
            case LETTER -> "letter: " + words.letter(entry.what());
            case WORD -> entry.what().isEmpty() ? "writes back" : "says: “" + words.answer(entry.what()) + "”";
            case MOVE -> "";
            case PAUSE -> "is " + entry.what();
            case CLOSED -> "gets no more mail there";
            case ALARM -> "the secretariat is told";
        };
    }

    private String came(StoryLines line) {
        Entry entry = line.entry();
        return switch (entry.kind()) {
            case LETTER -> "";
            case WORD -> line.move().map(this::moved).orElseGet(() -> noted(entry));
            case MOVE -> moved(entry);
            case PAUSE -> "letters wait until then";
            case CLOSED -> entry.what();
            case ALARM -> entry.what().equals("stall-alarm") ? "it stands still" : words.letter(entry.what());
        };
    }

    private String moved(Entry move) {
        return words.stage(move.what()).toUpperCase(Locale.ENGLISH) + ", " + move.detail() + " (" + evidence(move)
                + ")";
    }

    private static String noted(Entry word) {
        return switch (word.detail()) {
            case "confirmed" -> "now confirmed by both (" + word.evidence() + ")";
            case "contradicted" -> "they contradict each other: flagged (" + word.evidence() + ")";
            default -> "noted (" + word.evidence() + ")";
        };
    }

    /** A Message-ID is one of ours: where a mail of theirs is the evidence, it has a number. */
    private static String evidence(Entry move) {
        return move.evidence().startsWith("<") ? "both letters left" : move.evidence();
    }
}
