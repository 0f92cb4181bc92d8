package org.dripstone.timelapse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the words on a letter's answers mean, in any of its languages: people read, they do not open tokens. */
final class Labels {
    private static final String WORDS = "_words.yaml";

    private final Map<String, Answer> meanings = new HashMap<>();

    /** As the templates in {@code folder} word them. */
    static Labels of(Path folder) {
        Labels labels = new Labels();
        try (Stream<Path> languages = Files.list(folder)) {
            for (Path words : languages
                    .map(language -> language.resolve(WORDS))
                    .filter(Files::exists)
                    .sorted()
                    .toList()) {
                labels.add(Files.readString(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private void add(String yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (read instanceof Map<?, ?> words && words.get("answers") instanceof Map<?, ?> answers) {
            answers.forEach((code, label) ->
                    Answer.of(String.valueOf(code)).ifPresent(answer -> meanings.put(String.valueOf(label), answer)));
        }
    }

    Optional<Answer> meaning(String label) {
        return Optional.ofNullable(meanings.get(label));
    }
}
