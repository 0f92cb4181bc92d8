package org.dripstone.correspondence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dripstone.correspondence.TextsFile.Text;

/**
 * {@code <language>/<step>.yaml} and {@code <language>/_words.yaml}: all that follow-up letters say, in all languages. English
 * decides which texts there are.
 *
 * @param files by {@code fr/contact-check.yaml}
 */
record FollowUpTexts(Path root, Set<String> languages, Set<String> steps, Map<String, TextsFile> files) {

    static final String ENDING = ".yaml";
    static final String WORDS = "_words";
    private static final String PATTERN = "en";

    static FollowUpTexts read(TemplatesFolder folder, Set<String> steps) {
        FollowUpTexts texts = new FollowUpTexts(folder.root(), folder.languages(), steps, new TreeMap<>());
        texts.languages.forEach(language -> texts.names().forEach(name -> texts.read(language + "/" + name + ENDING)));
        texts.requireEnglish();
        texts.files.forEach(texts::refuseStrangers);
        return texts;
    }

    /** {@code fr/contact-check.yaml} for a file that is not there, {@code fr/contact-check.yaml: ask} for a text. */
    List<String> missing() {
        return languages.stream().flatMap(this::missing).toList();
    }

    /** Whether nothing is missing that a letter of these steps may need. */
    boolean isWhole(String language, Set<String> ofSteps) {
        return languages.contains(language)
                && Stream.concat(Stream.of(WORDS), ofSteps.stream())
                        .allMatch(name -> missing(language, name).findAny().isEmpty());
    }

    Map<String, Text> of(String file) {
        TextsFile found = files.get(file);
        return found == null ? Map.of() : found.texts();
    }

    private Stream<String> missing(String language) {
        return names().flatMap(name -> missing(language, name));
    }

    private Stream<String> missing(String language, String name) {
        String file = language + "/" + name + ENDING;
        if (!files.containsKey(file)) {
            return Stream.of(file);
        }
        return of(PATTERN + "/" + name + ENDING).keySet().stream()
                .filter(text -> !of(file).containsKey(text))
                .map(text -> file + ": " + text);
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(WORDS), steps.stream());
    }

    private void read(String name) {
        Path file = root.resolve(name);
        if (Files.isRegularFile(file)) {
            files.put(name, TextsFile.read(file));
        }
    }

    private void requireEnglish() {
        names().map(name -> PATTERN + "/" + name + ENDING)
                .filter(file -> !files.containsKey(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new TemplatesUnusable(root.resolve(file)
                            + ": is missing; English must be whole, other languages fall back to it");
                });
    }

    /** A misspelt name would otherwise be a text that silently never shows. */
    private void refuseStrangers(String name, TextsFile file) {
        Set<String> known = of(PATTERN + name.substring(name.indexOf('/'))).keySet();
        file.texts().keySet().stream()
                .filter(text -> !known.contains(text))
                .findFirst()
                .ifPresent(text -> {
                    throw new TemplatesUnusable(
                            file.place(text, 1) + ": no text is called \"" + text + "\"; expected one of " + known);
                });
    }
}
