package org.dripstone.correspondence.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of phrases beside this class: sections, and in most of them a list for each language. */
final class WordFile {

    private static final String GROUPS = "groups";

    private final Map<String, Object> sections = new LinkedHashMap<>();

    WordFile(String name) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
            Map<?, ?> read = yaml.load(in);
            read.forEach((key, value) -> sections.put(String.valueOf(key), value));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    /** The phrases of a section in all its languages. */
    Phrases all(String section) {
        return new Phrases(
                lists(section).values().stream().flatMap(Collection::stream).toList(), groups());
    }

    /** What the names in angle brackets stand for. */
    private Map<String, List<String>> groups() {
        return sections.containsKey(GROUPS) ? lists(GROUPS) : Map.of();
    }

    /** The phrases of a section by language, or by whatever stands in its place. */
    Map<String, List<String>> lists(String section) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Object value = Objects.requireNonNull(sections.get(section), section);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, words) -> lists.put(String.valueOf(key), words(words)));
        } else {
            lists.put("", words(value));
        }
        return lists;
    }

    Collection<String> sections() {
        return sections.keySet().stream().filter(name -> !name.equals(GROUPS)).toList();
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
