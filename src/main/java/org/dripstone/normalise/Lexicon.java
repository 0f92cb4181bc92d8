package org.dripstone.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Word lists that are shipped beside the classes: sections of {@code meaning: [words]}. */
record Lexicon(Map<String, Map<String, List<String>>> sections) {

    static Lexicon load(String file) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            Map<String, Object> read = yaml.load(in);
            Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
            read.forEach((name, section) -> sections.put(name, section(section)));
            return new Lexicon(sections);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    /** The words of a section, each with its meaning. */
    Map<String, String> meanings(String section) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Objects.requireNonNull(sections.get(section), section)
                .forEach((meaning, words) -> words.forEach(word -> meanings.put(word, meaning)));
        return meanings;
    }

    private static Map<String, List<String>> section(Object read) {
        Map<String, List<String>> section = new LinkedHashMap<>();
        ((Map<?, ?>) read).forEach((meaning, words) -> section.put(String.valueOf(meaning), words(words)));
        return section;
    }

    /** Words without spaces may stand in one line, parted by spaces. */
    private static List<String> words(Object read) {
        if (!(read instanceof List<?> list)) {
            return List.of(String.valueOf(read).strip().split("\\s+"));
        }
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(String.valueOf(word)));
        return words;
    }
}
