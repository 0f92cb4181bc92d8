package org.dripstone.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** YAML as maps by name; what is not a map stops with the place. */
final class TemplatesYaml {
    private TemplatesYaml() {}

    static Map<String, Object> map(Path file) {
        try {
            return map(parse(Files.readString(file)));
        } catch (IOException e) {
            throw new TemplatesUnusable(file + ": cannot be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new TemplatesUnusable(file + ":" + line + ": " + e.getProblem(), e);
        } catch (IllegalArgumentException e) {
            throw new TemplatesUnusable(file + ": " + e.getMessage(), e);
        }
    }

    static Object parse(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected \"name: value\" lines, found " + value);
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        map.forEach((name, inner) -> byName.put(String.valueOf(name), inner));
        return byName;
    }
}
