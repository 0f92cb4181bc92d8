package org.dripstone.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.yaml.snakeyaml.Yaml;

/** Examples in src/test/resources/spec: sections of id, input, expected and why. */
public final class Spec {

    private Spec() {}

    public static Stream<Arguments> of(String file, String section) {
        try (InputStream in = Objects.requireNonNull(Spec.class.getResourceAsStream("/spec/" + file), file)) {
            Map<String, List<Map<String, Object>>> sections = new Yaml().load(in);
            return sections.get(section).stream().map(example -> Arguments.of(example.get("id"), example));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
