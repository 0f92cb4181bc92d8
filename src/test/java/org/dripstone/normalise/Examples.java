package org.dripstone.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The examples of a rule, kept in YAML so that they can be read and added to without Java. */
final class Examples {

    private Examples() {}

    static Stream<Example> of(String name) {
        try (var yaml = Examples.class.getResourceAsStream("/spec/" + name + ".yaml")) {
            List<Map<String, Object>> examples = new Yaml().load(yaml);
            return examples.stream().map(Example::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One example; its fields are text or lists of text. */
    record Example(Map<String, Object> fields) {

        String input() {
            return text("input");
        }

        String expected() {
            return text("expected");
        }

        String text(String field) {
            return String.valueOf(fields.getOrDefault(field, ""));
        }

        List<String> list(String field) {
            var value = text(field);
            return value.isBlank() ? List.of() : List.of(value.split(" "));
        }

        @Override
        public String toString() {
            return text("id") + ": " + text("why");
        }
    }
}
