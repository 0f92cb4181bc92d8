package org.dripstone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What we give people to read, taken apart. */
public final class Handbook {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```([a-z]+)\\n(.*?)^ *```$");

    private Handbook() {}

    /** All pages for operators, organisers and contributors. */
    static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "samples/README.md")
                                    .map(Path::of),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> decisions() {
        return pages().stream()
                .filter(page -> page.startsWith("docs/adr"))
                .sorted()
                .toList();
    }

    static String text(String page) {
        return text(Path.of(page));
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of all blocks that a page shows in {@code language}. */
    public static List<String> lines(String page, String language) {
        return blocks(page, language).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The blocks that a page shows in {@code language}. */
    public static List<String> blocks(String page, String language) {
        return all(FENCED, text(page))
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
