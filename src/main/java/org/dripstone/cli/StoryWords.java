package org.dripstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What codes of letters, answers and stages are called, as our own letters call them. */
final class StoryWords {
    private final Map<?, ?> words;

    private StoryWords(Map<?, ?> words) {
        this.words = words;
    }

    /** From the English templates in {@code folder}. */
    static StoryWords of(Path folder) {
        try {
            String yaml = Files.readString(folder.resolve("en").resolve("_words.yaml"));
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new StoryWords(read instanceof Map<?, ?> map ? map : Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String letter(String step) {
        return of("what", step);
    }

    String answer(String code) {
        return of("answers", code);
    }

    String stage(String name) {
        return of("stage", name);
    }

    /** The code itself where there is no word for it. */
    private String of(String kind, String code) {
        Object known = words.get(kind) instanceof Map<?, ?> group ? group.get(code) : null;
        return known == null ? code.replace('-', ' ') : String.valueOf(known);
    }
}
