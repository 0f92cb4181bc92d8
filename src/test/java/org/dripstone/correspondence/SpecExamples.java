package org.dripstone.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Examples of a rule in src/test/resources/spec: id, what goes in, what is expected and why. */
public final class SpecExamples {

    private SpecExamples() {}

    public static Stream<SpecExample> of(String name) {
        String file = "/spec/" + name + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(SpecExamples.class.getResourceAsStream(file), file)) {
            List<Map<String, Object>> examples = new Yaml().load(yaml);
            return examples.stream().map(SpecExample::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One example; what it does not say is empty. */
    public record SpecExample(Map<String, Object> fields) {

        public String text(String field) {
            return String.valueOf(fields.getOrDefault(field, ""));
        }

        @Override
        public String toString() {
            return text("id") + ": " + text("why");
        }
    }
}
