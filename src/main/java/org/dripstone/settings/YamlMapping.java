package org.dripstone.settings;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Some keys and values of a YAML file, each remembering its line, so that what is wrong is said with its place. */
final class YamlMapping {
    private final YamlProblems problems;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlMapping(Node node, YamlProblems problems) {
        this.problems = problems;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else {
            problems.add(node, "expected 'key: value' lines");
        }
    }

    void refuseOthersThan(Collection<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                String meant = Nearest.to(key, known)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse("");
                problems.add(
                        value, "no such key '" + key + "'" + meant + " Expected is one of " + String.join(", ", known));
            }
        });
    }

    /** The text under the key; empty when the key is not there. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> textOf(value, key))
                .filter(text -> !text.isEmpty());
    }

    /** The text under the key, whose lack is noted as a problem. */
    String required(String key, String expected) {
        return text(key).orElseGet(() -> {
            problems.add(values.getOrDefault(key, node), "'" + key + "' is missing; expected " + expected);
            return "";
        });
    }

    /** What the reader makes of the text; empty when there is none, or when it is noted as wrong. */
    <T> Optional<T> read(String key, String expected, Function<String, T> reader) {
        try {
            return text(key).map(reader);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.add(
                    values.getOrDefault(key, node),
                    "'" + key + ": " + text(key).orElse("") + "'; expected " + expected);
            return Optional.empty();
        }
    }

    /** A list, in YAML's way or with commas; empty when the key is not there. */
    List<String> texts(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> textOf(item, key)).toList();
        }
        return Lists.of(text(key).orElse(""));
    }

    /** The list under the key; a key with nothing under it yet has an empty one. */
    List<YamlMapping> mappings(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlMapping(item, problems))
                    .toList();
        }
        if (value == null || !isEmpty(value)) {
            problems.add(
                    value == null ? node : value, "expected '" + key + ":' with a list under it, each item after '- '");
        }
        return List.of();
    }

    private static boolean isEmpty(Node value) {
        return value instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    /** Notes a problem with what stands under the key. */
    void problem(String key, String message) {
        problems.add(values.getOrDefault(key, node), message);
    }

    private void add(NodeTuple tuple) {
        String key = textOf(tuple.getKeyNode(), "key");
        if (values.put(key, tuple.getValueNode()) != null) {
            problems.add(tuple.getKeyNode(), "'" + key + "' stands here twice; keep one");
        }
    }

    private String textOf(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.add(value, "'" + key + "': expected one text, not a list or further keys");
        return "";
    }
}
