package org.dripstone.settings;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Some keys and values of a YAML file, each remembering its line, so that what is wrong is said with its place. */
public final class YamlMapping {
    private final YamlProblems problems;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    /** Where a problem is shown: what stands under a key may begin lines below it. */
    private final Map<String, Node> places = new LinkedHashMap<>();

    YamlMapping(Node node, YamlProblems problems) {
        this.problems = problems;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else {
            problems.add(node, "expected 'key: value' lines");
        }
    }

    /** In the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public void refuseOthersThan(Collection<String> known) {
        values.keySet().forEach(key -> {
            if (!known.contains(key)) {
                String meant = Nearest.to(key, known)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse("");
                problem(key, "no such key '" + key + "'" + meant + " Expected is one of " + String.join(", ", known));
            }
        });
    }

    /** The text under the key; empty when the key is not there. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> textOf(value, key))
                .filter(text -> !text.isEmpty());
    }

    /** The text under the key, whose lack is noted as a problem. */
    public String required(String key, String expected) {
        return text(key).orElseGet(() -> {
            problem(key, "'" + key + "' is missing; expected " + expected);
            return "";
        });
    }

    /** What the reader makes of the text; empty when there is none, or when it is noted as wrong. */
    public <T> Optional<T> read(String key, String expected, Function<String, T> reader) {
        try {
            return text(key).map(reader);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problem(key, "'" + key + ": " + text(key).orElse("") + "'; expected " + expected);
            return Optional.empty();
        }
    }

    /** A list, in YAML's way or with commas; empty when the key is not there. */
    public List<String> texts(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> textOf(item, key)).toList();
        }
        return Lists.of(text(key).orElse(""));
    }

    /** A list whose items may contain spaces, or one such item alone; empty when the key is not there. */
    public List<String> items(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> textOf(item, key)).toList();
        }
        return text(key).stream().toList();
    }

    /** The further keys under the key; empty when the key is not there, or nothing under it. */
    public Optional<YamlMapping> mapping(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !isEmpty(value))
                .map(value -> new YamlMapping(value, problems));
    }

    /** The list under the key; a key with nothing under it yet has an empty one. */
    public List<YamlMapping> mappings(String key) {
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

    /** As {@link #mappings}, for a list that need not be there. */
    public List<YamlMapping> mappingsIfAny(String key) {
        return values.containsKey(key) ? mappings(key) : List.of();
    }

    private static boolean isEmpty(Node value) {
        return value instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    /** File and line of what stands under the key, for what is said of it without being wrong. */
    public String place(String key) {
        return problems.place(places.getOrDefault(key, node));
    }

    /** Notes a problem with what stands under the key. */
    public void problem(String key, String message) {
        problems.add(places.getOrDefault(key, node), message);
    }

    private void add(NodeTuple tuple) {
        String key = textOf(tuple.getKeyNode(), "key");
        places.put(key, tuple.getKeyNode());
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
